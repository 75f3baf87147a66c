using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet;

/// <summary>The frame of the phone's pages.</summary>
/// <param name="Owner">The payer's name.</param>
/// <param name="Messages">The number of messages that were not read yet.</param>
public sealed record Handset(string Owner, int Messages)
{
    internal static async Task<Handset> Load(HttpContext context, Sandbox sandbox, Payer payer) =>
        new(payer.Name, ReadMessages.CountNew(context, sandbox, payer.Id, await sandbox.Store.ListMessages(payer.Id)));
}
