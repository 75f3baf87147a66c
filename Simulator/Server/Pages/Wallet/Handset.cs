using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet;

/// <summary>What the phone shows around every one of its pages.</summary>
/// <param name="Owner">The payer's name.</param>
/// <param name="Messages">How many messages there are.</param>
public sealed record Handset(string Owner, int Messages)
{
    internal static async Task<Handset> Load(Sandbox sandbox, Payer payer) =>
        new(payer.Name, (await sandbox.Store.ListMessages(payer.Id)).Count);
}
