using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>An invoice as the answer to a query or to a payer's action.</summary>
internal static class InvoiceAnswer
{
    private const int MostNotifications = 100;
    private const int MostExchanges = 100;

    /// <summary>The invoice as it stands.</summary>
    public static async Task<IResult> ShowInvoice(this Sandbox sandbox, InvoiceReference reference) =>
        (await sandbox.Store.FindInvoice(reference))?.Value is { } invoice
            ? await sandbox.ShowInvoice(invoice)
            : Unknown(reference);

    /// <summary>The invoice after a payer's action, or the reason why it did not change.</summary>
    public static async Task<IResult> ShowInvoice(this Sandbox sandbox, InvoiceReference reference, Outcome<Invoice> outcome)
    {
        if (outcome.Succeeded)
            return await sandbox.ShowInvoice(outcome.Value);
        return (await sandbox.Store.FindInvoice(reference))?.Value is { } invoice ? Forbidden(invoice) : Unknown(reference);
    }

    /// <summary>The invoice's state forbids the payer's action.</summary>
    public static Problem Forbidden(Invoice invoice) => new(
        ProblemType.InvoiceState,
        "The invoice's state forbids this",
        409,
        $"The invoice {invoice.Reference} is {Words.Wire(invoice.Status)}: {StateAdvice.For(invoice)}");

    private static Problem Unknown(InvoiceReference reference) => Problems.NotFound("invoice", reference.Value, "GET /sandbox/invoices");

    private static async Task<IResult> ShowInvoice(this Sandbox sandbox, Invoice invoice) => Answer.Ok(new InvoiceView(
        invoice,
        invoice.Payer is { } bound ? (await sandbox.Store.FindPayer(bound.PayerId))?.Value : null,
        await sandbox.Store.ListReceipts(invoice.Reference),
        await sandbox.Store.ListHistory(invoice.Reference),
        await sandbox.Journal.List(new() { Kind = EntryKind.Exchange, Invoice = invoice.Reference.Value, Limit = MostExchanges }),
        await sandbox.Store.ListNotifications(invoice.Reference, MostNotifications)));
}
