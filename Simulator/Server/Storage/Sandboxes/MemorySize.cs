using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>
/// The memory that values take, in bytes, for bounds. It is an estimate, rather too high than too low: texts are counted,
/// and records have a size that measurements gave, rounded up.
/// </summary>
internal static class MemorySize
{
    // Each is with its place in a cache.
    private const int OneInvoice = 1200;
    private const int OneTerminal = 500;
    private const int OneReseller = 400;
    private const int OneRow = 250;
    private const int OnePlan = 700;
    private const int OneStep = 200;
    private const int OneRule = 250;

    // A token, a refund, a user with a password, an item of a dictionary.
    private const int OneOther = 200;

    public static long Of(Invoice invoice) => OneInvoice
        + Texts(invoice.Reference.Value, invoice.TerminalId, invoice.ResellerId)
        + Of(invoice.Bill)
        + (invoice.Paper is { } paper ? OneOther + Texts(paper.Issuer, paper.IssuerName, paper.Reference) : 0)
        + Sum(invoice.Tokens, token => OneOther + Texts(token.Id, token.Value, token.Description))
        + Texts(invoice.Payer?.PayerId, invoice.Payer?.TerminalId, invoice.Payment?.ErsReference.Value)
        + Sum(invoice.Refunds, refund => OneOther + Texts(refund.ErsReference.Value, refund.CashierId))
        + (invoice.Plan is { } plan ? Of(plan) : 0);

    public static long Of(Terminal terminal) => OneTerminal
        + Texts(terminal.Id, terminal.ResellerId, terminal.Name, terminal.ExternalId, terminal.SeqrId)
        + Texts(terminal.Password.Salt, terminal.Password.Hash, terminal.Waiting?.PayerId);

    public static long Of(Reseller reseller) => OneReseller
        + Texts(reseller.Id, reseller.Name)
        + Sum(reseller.Users, user => OneOther + Texts(user.UserId, user.Password.Salt, user.Password.Hash))
        + Sum(reseller.Currencies, code => Texts(code));

    private static long Of(Bill bill) =>
        Texts(bill.Title, bill.ClientInvoiceId, bill.CashierId, bill.Footer, bill.BackUrl, bill.NotificationUrl)
        + (bill.Rows.IsDefault ? 0 : Sum(bill.Rows, Of));

    private static long Of(BillRow row) => OneRow
        + Texts(row.Description, row.Ean, row.Sku, row.Unit)
        + Texts(row.Discount?.Currency, row.Total?.Currency, row.UnitPrice?.Currency);

    private static long Of(Plan plan) => OnePlan
        + Texts(plan.PayerId, plan.Scenario.Name, plan.Scenario.Description)
        + Sum(plan.Scenario.Payer, step => OneStep + Texts(step.CardId, step.CardValue))
        + ((plan.Scenario.Calls.Length + plan.Scenario.Posts.Length) * OneRule)
        + (plan.Calls.Count * OneOther);

    private static long Texts(params ReadOnlySpan<string?> texts)
    {
        long bytes = 0;
        foreach (var text in texts)
            bytes += text is null ? 0 : 24 + (2 * text.Length);
        return bytes;
    }

    private static long Sum<T>(ImmutableArray<T> items, Func<T, long> sizeOf)
    {
        long bytes = 0;
        foreach (var item in items)
            bytes += sizeOf(item);
        return bytes;
    }
}
