using System.Globalization;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Simulator.Pages.Shown;
using SeqrSandbox.Simulator.Pages.Wallet.Codes;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>Makes a payer's view of an invoice.</summary>
internal static class BillReader
{
    private const int MostLines = 200;

    public static async Task<BillView> Read(HttpContext context, Sandbox sandbox, Payer payer, Invoice invoice)
    {
        var mine = invoice.Payer?.PayerId == payer.Id;
        return new()
        {
            Handset = await Handset.Load(context, sandbox, payer),
            Reference = invoice.Reference.Value,
            Stage = BillStages.Of(invoice, mine),
            Shop = invoice.Paper?.IssuerName ?? (await sandbox.Store.FindTerminal(invoice.TerminalId))?.Value.Name ?? invoice.TerminalId,
            Title = invoice.Bill.Title,
            Total = MoneyText.Of(invoice.Payment?.Amount ?? invoice.Bill.Total),
            Lines = invoice.Bill.Rows.IsDefault ? [] : [.. invoice.Bill.Rows.Take(MostLines).Select(row => Line(row, invoice))],
            MoreLines = invoice.Bill.Rows.IsDefault ? 0 : Math.Max(0, invoice.Bill.Rows.Length - MostLines),
            Footer = invoice.Bill.Footer,
            Cards = invoice.Tokens.IsDefault ? [] : [.. invoice.Tokens.Select(Card)],
            Reserves = invoice.Bill.PaymentMode is not (null or PaymentMode.ImmediateDebit),
            BillOutcome = BillOutcomes.Of(invoice, mine),
            Receipt = mine && invoice.Phase.IsPaid() ? Receipt(invoice) : null,
            CardToKeep = Loyalty.ToRemember(invoice, payer) is { } card ? $"{card.Id} {card.Value}" : null,
            Back = (mine ? await ServiceAddress.After(sandbox, invoice) : null) ?? BackLink.Of(invoice.Bill.BackUrl),
        };
    }

    private static BillLine Line(BillRow row, Invoice invoice)
    {
        var currency = invoice.Bill.Total.Currency;
        var quantity = row.Quantity is { } count ? $"{count.ToString("0.####", CultureInfo.InvariantCulture)} {row.Unit}".TrimEnd() : null;
        var price = MoneyText.Of(row.UnitPrice, currency);
        var detail = price is null ? quantity is null ? null : "Quantity " + quantity : quantity is null ? price : $"{quantity} × {price}";
        return new(
            row.Description is { Length: > 0 } described ? described : row.Sku ?? row.Ean ?? "Item",
            detail,
            MoneyText.Of(row.Total, currency));
    }

    private static string Card(CustomerToken card) => $"{card.Id} {card.Value}: " + card.Status switch
    {
        CustomerToken.Pending => "offered to the shop",
        1 => "used",
        90 => "blocked, says the shop",
        _ => "not known to the shop",
    };

    private static ReceiptLines Receipt(Invoice invoice) => new(
        InstantText.Of(invoice.Payment!.PaidAt),
        invoice.Payment.ErsReference.Value,
        invoice.Reference.Value,
        invoice.Bill.ClientInvoiceId,
        invoice.RefundedMinor == 0
            ? null
            : MoneyText.Of(Core.Money.Amount.OfMinor(invoice.RefundedMinor, invoice.Payment.Amount.Currency)));
}
