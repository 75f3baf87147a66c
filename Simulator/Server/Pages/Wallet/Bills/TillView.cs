namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>A till whose static code a payer opened.</summary>
/// <param name="Handset">The phone around it.</param>
/// <param name="SeqrId">The code on the till.</param>
/// <param name="Name">The till's name.</param>
/// <param name="IsWaiting">Whether this payer waits there for a bill.</param>
public sealed record TillView(Handset Handset, string SeqrId, string Name, bool IsWaiting)
{
    /// <summary>The page's address inside the sandbox.</summary>
    public string Path => "/Q" + SeqrId;
}
