using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet;

/// <summary>The frame of the phone's pages.</summary>
/// <param name="Owner">The payer's name.</param>
/// <param name="Messages">The number of messages.</param>
public sealed record Handset(string Owner, int Messages)
{
    internal static async Task<Handset> Load(Sandbox sandbox, Payer payer) =>
        new(payer.Name, (await sandbox.Store.ListMessages(payer.Id)).Count);
}
