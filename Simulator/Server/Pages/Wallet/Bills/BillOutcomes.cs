using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>Describes how a bill ended.</summary>
internal static class BillOutcomes
{
    private const string AskAgain = "Ask the shop for a new bill if you still want to pay.";

    /// <param name="invoice">The bill.</param>
    /// <param name="mine">Whether this payer scanned it last.</param>
    /// <returns>Null if it has not ended.</returns>
    public static BillOutcome? Of(Invoice invoice, bool mine) => (invoice.Phase, mine) switch
    {
        (Phase.Paid, true) => Paid(invoice),
        (Phase.Reserved, true) =>
            new(
                "good",
                "Amount reserved",
                "The amount is set aside for the shop. It takes what you owe when it delivers, and the rest stays yours."),
        (Phase.Failed, true) =>
            new(
                "bad",
                "The payment did not go through",
                "Your bank refused it: there may be too little on the account, or it is closed. Nothing was taken. " + AskAgain),
        (Phase.Paid or Phase.Reserved or Phase.Failed, false) =>
            new("warn", "Someone else has dealt with this bill", "Another payer confirmed it before you. Nothing was taken from you."),
        (Phase.Canceled, _) => Canceled(invoice, mine),
        _ => null,
    };

    private static BillOutcome Paid(Invoice invoice) => invoice.RefundedMinor switch
    {
        0 when invoice.AcknowledgeBy is { } latest => Unconfirmed(latest),
        0 => new("good", "Payment completed", Confirmed(invoice)),
        var refunded when refunded < invoice.Payment!.Amount.Minor =>
            new("good", "Payment completed", "The shop has given part of it back."),
        _ => new("good", "Payment given back", "The shop has given you all of it back."),
    };

    /// <summary>The money has moved, and the shop has yet to ask SEQR about it.</summary>
    private static BillOutcome Unconfirmed(DateTimeOffset latest) => new(
        "pending",
        "Waiting for the shop to confirm",
        $"Your bank has paid. If the shop does not ask SEQR about it by {latest.UtcDateTime:HH:mm:ss} UTC, you get the money back.");

    private static string Confirmed(Invoice invoice) => invoice switch
    {
        { Paper: not null } => "A paper bill needs no confirmation: SEQR tells whoever sent it.",
        { Bill.PaymentMode: not (null or PaymentMode.ImmediateDebit) } => "The shop knows of your payment, and has taken what you owe.",
        _ => "The shop has confirmed that it knows of your payment.",
    };

    private static BillOutcome Canceled(Invoice invoice, bool mine) => (invoice.CancelReason, mine) switch
    {
        (CancelReason.NotAcknowledged, true) =>
            new(
                "bad",
                "Your payment was reversed",
                $"The shop did not ask SEQR about it within {Lifecycle.AcknowledgmentTime.TotalSeconds:0} seconds, so SEQR gave you the money back. "
                    + AskAgain),
        (CancelReason.ByPayer, true) => new("warn", "You canceled this payment", "Nothing was taken. " + AskAgain),
        (CancelReason.ByPayer or CancelReason.NotAcknowledged, false) =>
            new("warn", "This bill is canceled", "Another payer had it, and it came to nothing. " + AskAgain),
        (CancelReason.ReservationExpired, _) =>
            new("warn", "The reservation has ended", "The shop did not take the amount in time, so it is yours again. " + AskAgain),
        (CancelReason.Superseded, _) =>
            new("warn", "This bill was replaced", "The till has sent another bill since. Scan the code at the till again."),
        (CancelReason.TerminalUnregistered, _) =>
            new("warn", "The till was closed", "The shop has taken this till out of service. " + AskAgain),
        _ => new("warn", "The shop canceled this bill", "Nothing was taken. " + AskAgain),
    };
}

/// <summary>How a bill ended, in words.</summary>
/// <param name="Tone">The CSS class: good, pending, warn or bad.</param>
/// <param name="Heading">The outcome in a few words.</param>
/// <param name="Text">What it means, and what to do.</param>
public sealed record BillOutcome(string Tone, string Heading, string Text);
