using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>What has to be on the disk once everything has come to rest.</summary>
internal sealed class Aftermath(IStore rows, Witness witness, MerchantSite site)
{
    /// <param name="resent">The invoices of which something was sent again by hand.</param>
    /// <param name="wasQuiet">Whether nothing failed.</param>
    public async Task Check(IReadOnlySet<string> resent, bool wasQuiet)
    {
        foreach (var invoice in witness.Invoices)
        {
            await CheckRows(invoice);
            await CheckNotifications(invoice, wasQuiet && !resent.Contains(invoice.Reference.Value));
        }

        await CheckMessages();
        foreach (var till in (await rows.ListTerminals()).Where(terminal => terminal.Kind == TerminalKind.CashRegister))
        {
            var open = (await rows.ListOpenInvoices(till.Id)).Count;
            BrokenFactException.Unless(open <= 1, Facts.Tills, $"{till.Id} has {open}.");
        }
    }

    private async Task CheckRows(Invoice saved)
    {
        var reference = saved.Reference;
        var kept = (await rows.FindInvoice(reference))?.Value;
        BrokenFactException.Unless(
            (kept?.Phase, kept?.Version, kept?.RefundedMinor) == (saved.Phase, saved.Version, saved.RefundedMinor),
            Facts.Kept,
            $"{reference} was saved as {saved.Phase} v{saved.Version} and is {kept?.Phase} v{kept?.Version}.");
        Kept(
            "steps of the history",
            (await rows.ListHistory(reference)).Count,
            changes => changes.History.Count(entry => entry.Invoice == reference));
        Kept(
            "receipts",
            (await rows.ListReceipts(reference)).Count,
            changes => changes.Receipts.Count(receipt => receipt.Invoice == reference));
        var payment = saved.Payment?.ErsReference ?? default;
        foreach (var ers in saved.Refunds.Select(refund => refund.ErsReference).Append(payment))
        {
            BrokenFactException.Unless(
                ers.Value is null || (await rows.FindInvoice(ers))?.Value.Reference == reference,
                Facts.Kept,
                $"{reference} is not found by {ers}.");
        }

        void Kept(string what, int found, Func<Changes, int> count)
        {
            var expected = witness.Saved.Sum(count);
            BrokenFactException.Unless(found == expected, Facts.Kept, $"{reference} has {found} {what} of {expected}.");
        }
    }

    private async Task CheckNotifications(Invoice invoice, bool wasQuiet)
    {
        var kept = await rows.ListNotifications(invoice.Reference, int.MaxValue);
        var twice = invoice.Plan?.Scenario.Notification.Deliver == NotificationTiming.Twice;
        foreach (var told in witness.Notifiable.Where(told => told.Reference == invoice.Reference))
        {
            var id = $"{told.Reference}-{told.Version}";
            var about = kept.Count(notification => notification.Id.StartsWith(id, StringComparison.Ordinal));
            BrokenFactException.Unless(
                about == (told.Bill.NotificationUrl is null ? 0 : twice ? 2 : 1),
                Facts.Notified,
                $"{about} notifications tell that {told.Reference} is {told.Phase}.");
        }

        var delivered = kept.Count(notification => notification.State == NotificationState.Delivered);
        BrokenFactException.Unless(
            kept.All(notification => notification.State is NotificationState.Delivered or NotificationState.GaveUp),
            Facts.Rest,
            $"A notification of {invoice.Reference} is still to be tried.");
        var received = site.Received(invoice.Reference);
        BrokenFactException.Unless(
            received >= delivered,
            Facts.Notified,
            $"{delivered} notifications of {invoice.Reference} are delivered, and {received} came.");
        BrokenFactException.Unless(
            !wasQuiet || site.Troubled.Contains(invoice.Reference) || received == kept.Count,
            Facts.ToldOnce,
            $"There are {kept.Count} notifications of {invoice.Reference}, and {received} came.");
    }

    private async Task CheckMessages()
    {
        foreach (var payer in LifePrincipals.Payers)
        {
            var reversed = witness.Saved.SelectMany(changes => changes.Movements)
                .Count(movement => movement.Kind == MovementKind.Reverse && movement.To.Owner == payer);
            var told = (await rows.ListMessages(payer)).Count;
            BrokenFactException.Unless(
                told == reversed, Facts.Kept, $"{payer} was told of {told} of {reversed} reversals.");
        }
    }
}
