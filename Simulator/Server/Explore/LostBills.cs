using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>
/// Keeps payers from paying bills that they cannot know: if the answer to sendInvoice is lost, nobody has the bill's code, and no phone can
/// scan it. A scenario alone would let its payer go on.
/// </summary>
internal sealed class LostBills(Sandbox sandbox, Life life, MerchantCalls calls)
{
    private readonly bool canBe =
        life.Scenario.Calls.Any(rule => rule.Fault is not null && (rule.On is null || rule.On == InvoiceService.SendInvoice));
    private long seen;

    public async Task Forget()
    {
        if (!canBe || calls.BegunAtRest is not { } begun || begun == seen)
            return;
        // An answer that is held back may still come.
        seen = calls.AnyHeld ? -1 : begun;
        var sent = (await sandbox.Journal.List(new() { Name = InvoiceService.SendInvoice.Name, Kind = EntryKind.Exchange, Limit = 1000 }))
            .Where(entry => entry.Result == (int)ResultCode.Success)
            .Select(entry => entry.Invoice)
            .ToHashSet();
        foreach (var invoice in await sandbox.Store.ListInvoices(new InvoiceFilter(null, null, null, null, 1000)))
        {
            if (sent.Contains(invoice.Reference.Value) || invoice.Plan is not { Over: false } || calls.IsHeldSince(invoice.SentAt))
                continue;
            if (await sandbox.Store.FindInvoice(invoice.Reference) is { Value.Plan: { Over: false } plan } stored)
            {
                await sandbox.Store.Save(new()
                {
                    Invoices = [stored.With(stored.Value with { Plan = plan with { Over = true, StepDueAt = null } })],
                });
            }
        }
    }
}
