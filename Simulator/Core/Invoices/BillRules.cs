using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Invoices;

/// <summary>
/// Whether a bill makes sense: data first (49), then the amount (11), then the notification address (64).
/// Source: docs/protocol.md, "Field rules".
/// </summary>
public static class BillRules
{
    /// <summary>The bill of a sendInvoice.</summary>
    public static Outcome<Bill> Check(BillDraft? draft, Reseller reseller)
    {
        if (draft?.Total is not { Value: { } value } total
            || !Currency.TryFind(total.Currency, out var currency)
            || !Accepts(reseller, currency)
            || !Amount.Fits(value, currency)
            || !RowsFit(draft, value, currency, reseller))
        {
            return ResultCode.InvalidInvoiceData;
        }

        if (value is <= 0 or > Amount.Limit)
            return ResultCode.RejectedAmount;
        if (draft.NotificationUrl is { } url && !IsWebAddress(url))
            return ResultCode.InvalidNotificationUrl;
        return Bill(draft, Amount.Of(value, currency));
    }

    /// <summary>The bill after an updateInvoice: what it carries replaces, the rest stays as it was.</summary>
    public static Outcome<Bill> Check(BillDraft? draft, Bill before, Reseller reseller) => Check(draft, reseller).Then<Bill>(bill => bill with
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

    /// <summary>An amount that stands alone, as commitReservation sends it.</summary>
    public static Outcome<Amount> Check(AmountDraft draft)
    {
        if (draft.Value is not { } value || !Currency.TryFind(draft.Currency, out var currency) || !Amount.Fits(value, currency))
            return ResultCode.InvalidInvoiceData;
        return value is <= 0 or > Amount.Limit ? ResultCode.RejectedAmount : Amount.Of(value, currency);
    }

    /// <summary>The amount of a commit: in another currency than the invoice it is bad data, whatever the invoice's state.</summary>
    public static Outcome<Amount> Check(AmountDraft draft, Currency billed) =>
        draft.Currency == billed.Code ? Check(draft) : ResultCode.InvalidInvoiceData;

    /// <summary>The bill of a refund: in another currency than the payment it is bad data, whatever the payment's state.</summary>
    public static Outcome<Bill> Check(BillDraft? draft, Currency paid, Reseller reseller) =>
        draft?.Total?.Currency == paid.Code ? Check(draft, reseller) : ResultCode.InvalidInvoiceData;

    private static bool Accepts(Reseller reseller, Currency currency) =>
        reseller.Currencies.IsDefaultOrEmpty || reseller.Currencies.Contains(currency.Code);

    private static bool RowsFit(BillDraft draft, decimal total, Currency currency, Reseller reseller)
    {
        if (draft.Rows.IsDefaultOrEmpty)
            return true;
        var sum = 0m;
        var complete = true;
        foreach (var row in draft.Rows)
        {
            if (row.Total is not { Value: { } value })
            {
                complete = false;
                continue;
            }

            // The bound keeps the sum of any number of rows inside the decimal type.
            if ((row.Total.Value.Currency is { } code && code != currency.Code) || !Amount.Fits(value, currency) || Math.Abs(value) > Amount.Limit)
                return false;
            sum += value;
        }

        // Rows without a total cannot add up; integrations that leave it out are let through, and told so.
        return !complete || !reseller.RowsMustAddUp || sum == total;
    }

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

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
