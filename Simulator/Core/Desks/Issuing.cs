using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks;

/// <summary>
/// What else happens when a terminal sends an invoice: a cash register's previous one ends, and a payer waiting at the
/// till gets this one.
/// </summary>
internal static class Issuing
{
    public static async ValueTask<(Invoice Invoice, Changes Changes)> Of(
        IStore store, Invoice invoice, Stored<Terminal> terminal, DateTimeOffset now)
    {
        var changes = new Changes
        {
            History = [new(invoice.Reference, now, "Sent", invoice.Phase, invoice.Version, AmountText.Of(invoice.Bill.Total))],
        };
        if (terminal.Value.Kind == TerminalKind.CashRegister)
            changes = changes.And(await EndFormer(store, terminal.Value.Id, now));
        // A web shop's bills are independent of each other. The terminal must only not be unregistered or get a static
        // code meanwhile.
        else if (terminal.Value.SeqrId is null)
            return (invoice, changes.And(new() { Invoices = [Stored.New(invoice)], Unchanged = [terminal] }));

        var scanned = EventSequence.Apply(
            Stored.New(invoice), now, (await WaitingPayersScan(store, invoice, terminal.Value, now)).AsSpan());
        if (!scanned.Succeeded)
            throw new InvalidOperationException($"A new invoice cannot be scanned: {scanned.Code}. {scanned.Refusal.Reason}");
        // Saves the terminal even if nobody waits, so that a payer who begins to wait or another bill at this moment
        // loses the race and looks again.
        changes = changes.And(scanned.Value.Changes).And(new() { Terminals = [terminal.With(terminal.Value with { Waiting = null })] });
        return (
            scanned.Value.Invoice,
            changes.Invoices.Any(stored => stored.Revision == 0) ? changes : changes.And(new() { Invoices = [Stored.New(invoice)] }));
    }

    private static async ValueTask<Changes> EndFormer(IStore store, string terminalId, DateTimeOffset now)
    {
        var changes = Changes.None;
        foreach (var open in await store.ListOpenInvoices(terminalId))
        {
            var ended = EventSequence.Apply(open, now, new InvoiceEvent.CanceledByMerchant(CancelReason.Superseded));
            if (ended.Succeeded)
                changes = changes.And(ended.Value.Changes);
        }

        return changes;
    }

    private static async ValueTask<ImmutableArray<InvoiceEvent>> WaitingPayersScan(
        IStore store, Invoice invoice, Terminal terminal, DateTimeOffset now) =>
        terminal.Waiting is { } waiting && await store.FindPayer(waiting.PayerId) is { Value: { } payer }
            ? Scanning.Begin(invoice, payer, now)
            : [];
}
