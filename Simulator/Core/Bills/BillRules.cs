using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Bills;

/// <summary>
/// Validates a bill: data first (49), then the amount (11), then the notification address (64). Source:
/// docs/protocol.md, "Field rules".
/// </summary>
public static class BillRules
{
    private const string Total = "totalAmount";

    /// <summary>Checks the bill of a sendInvoice.</summary>
    public static Outcome<Bill> Check(BillDraft? draft, Reseller reseller)
    {
        if (draft is null)
            return AmountRules.Wrong("The call has no invoice.");
        if (draft.Total is not { } total)
            return AmountRules.Wrong("The invoice has no totalAmount.");
        var currency = AmountRules.CurrencyOf(Total, total);
        if (!currency.Succeeded)
            return currency.Refusal;
        if (!Accepts(reseller, currency.Value))
            return AmountRules.Wrong(
                $"The totalAmount is in {currency.Value}; the reseller {reseller.Id} accepts {string.Join(", ", reseller.Currencies)}.");
        var value = total.Value.GetValueOrDefault();
        if (RowRules.WhatIsWrong(draft, value, currency.Value, reseller) is { } reason)
            return AmountRules.Wrong(reason);
        var amount = AmountRules.Bounded(Total, value, currency.Value);
        if (!amount.Succeeded)
            return amount.Refusal;
        return draft.NotificationUrl is { } url && !NotificationAddress.TryRead(url, out _)
            ? ResultCode.InvalidNotificationUrl.Because(WhyNoWebAddress(url))
            : Bill(draft, amount.Value);
    }

    /// <summary>Checks the bill of an updateInvoice: what it carries replaces, the rest stays as it was.</summary>
    public static Outcome<Bill> Check(BillDraft? draft, Bill before, Reseller reseller) =>
        Check(draft, reseller).Then<Bill>(bill => bill with
        {
            PaymentMode = bill.PaymentMode ?? before.PaymentMode,
            AcknowledgmentMode = bill.AcknowledgmentMode ?? before.AcknowledgmentMode,
            IssueDate = bill.IssueDate ?? before.IssueDate,
            Title = bill.Title ?? before.Title,
            ClientInvoiceId = bill.ClientInvoiceId ?? before.ClientInvoiceId,
            Rows = bill.Rows.IsDefault ? before.Rows : bill.Rows,
            CashierId = bill.CashierId ?? before.CashierId,
            Footer = bill.Footer ?? before.Footer,
            BackUrl = bill.BackUrl ?? before.BackUrl,
            NotificationUrl = bill.NotificationUrl ?? before.NotificationUrl,
            CommitReservationTimeout = bill.CommitReservationTimeout ?? before.CommitReservationTimeout,
        });

    /// <summary>Checks an amount that stands alone, as commitReservation sends it.</summary>
    public static Outcome<Amount> Check(AmountDraft draft) =>
        AmountRules.CurrencyOf("amount", draft).Then(currency => AmountRules.Bounded("amount", draft.Value.GetValueOrDefault(), currency));

    /// <summary>
    /// Checks the amount of a commit. Another currency than the invoice's is bad data, whatever the invoice's state.
    /// </summary>
    public static Outcome<Amount> Check(AmountDraft draft, Currency billed) =>
        draft.Currency is { Length: > 0 } code && code != billed.Code
            ? AmountRules.Wrong($"The amount is in {Refusal.Quote(code)}, and the invoice in {billed}.")
            : Check(draft);

    /// <summary>
    /// Checks the bill of a refund. Another currency than the payment's is bad data, whatever the payment's state.
    /// </summary>
    public static Outcome<Bill> Check(BillDraft? draft, Currency paid, Reseller reseller) =>
        draft?.Total is { Currency: { Length: > 0 } code } && code != paid.Code
            ? AmountRules.Wrong($"The totalAmount of the refund is in {Refusal.Quote(code)}, and the payment in {paid}.")
            : Check(draft, reseller);

    private static bool Accepts(Reseller reseller, Currency currency) =>
        reseller.Currencies.IsDefaultOrEmpty || reseller.Currencies.Contains(currency.Code);

    /// <summary>Leaves out the address itself: it may hold a password.</summary>
    private static string WhyNoWebAddress(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return url.Length == 0
                ? "The notificationUrl is empty; leave it out, or send an absolute http or https address."
                : "The notificationUrl is no absolute http or https address.";
        if (!NotificationAddress.IsWeb(uri))
            return $"The notificationUrl has the scheme {Refusal.Quote(uri.Scheme)}; it has to be an absolute http or https address.";
        return uri.Port == 0
            ? "The notificationUrl has the port 0, which nobody can listen on."
            : $"The notificationUrl has the host {Refusal.Quote(uri.Host)}, which is no name of a host.";
    }

    private static Bill Bill(BillDraft draft, Amount total) => new()
    {
        PaymentMode = draft.PaymentMode,
        AcknowledgmentMode = draft.AcknowledgmentMode,
        IssueDate = draft.IssueDate,
        Title = draft.Title,
        ClientInvoiceId = draft.ClientInvoiceId,
        Rows = draft.Rows,
        Total = total,
        CashierId = draft.CashierId,
        Footer = draft.Footer,
        BackUrl = draft.BackUrl,
        NotificationUrl = draft.NotificationUrl,
        CommitReservationTimeout = draft.CommitReservationTimeout,
    };
}
