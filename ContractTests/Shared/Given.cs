using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Shared;

/// <summary>Values that tests of the rules start from: an invoice of 100 SEK that Anna scanned at noon, in any phase.</summary>
internal static class Given
{
    public const string ErsReference = "2026030212000000001000001";

    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly BoundPayer Anna = new("anna", "anna-phone", Noon);

    public static readonly BoundPayer Bo = new("bo", "bo-phone", Noon);

    public static readonly Bill Bill = new() { Title = "Herring", Total = Kronor(100m) };

    public static Reseller Shop => new() { Id = "shop", Name = "Shop" };

    public static Amount Kronor(decimal value) => Amount.Of(value, Currency.Of("SEK"));

    public static Amount Euro(decimal value) => Amount.Of(value, Currency.Of("EUR"));

    /// <summary>
    /// What an invoice in this phase looks like; a paid one is not acknowledged yet, a canceled one was canceled by the
    /// merchant.
    /// </summary>
    public static Invoice Invoice(Phase phase)
    {
        var invoice = new Invoice
        {
            Reference = new("20260302432000000"),
            TerminalId = "till",
            ResellerId = "shop",
            SentAt = Noon,
            Bill = Bill,
            Acknowledgment = AcknowledgmentMode.NoAcknowledgment,
            Phase = phase,
            Version = 7,
            Payer = Anna,
        };
        return phase switch
        {
            Phase.Paying => invoice with { Debit = new(Noon, DebitOutcome.Paid) },
            Phase.Reserved => invoice with { Reserved = Bill.Total, CommitBy = Noon.AddHours(1) },
            Phase.Paid => invoice with { Payment = Payment(), AcknowledgeBy = Noon.AddSeconds(20) },
            Phase.Canceled => invoice with { CancelReason = CancelReason.ByMerchant },
            _ => invoice,
        };
    }

    /// <summary>A plan in which Anna does these things, the first of them next.</summary>
    public static Plan Plan(params PayerAction[] steps) => new()
    {
        Scenario = new() { Name = "plan", Description = "", Payer = [.. steps.Select(step => new PayerStep { Do = step })] },
        Reason = ScenarioReason.Named,
        PayerId = "anna",
        Seed = 1,
        Since = Noon,
    };

    public static Payment Payment() => new() { ErsReference = new(ErsReference), Amount = Bill.Total, PaidAt = Noon, Acknowledged = false };

    /// <summary>A paid invoice whose payment was reversed because the merchant did not poll.</summary>
    public static Invoice ReversedInvoice() =>
        Invoice(Phase.Canceled) with { Payment = Payment(), CancelReason = CancelReason.NotAcknowledged };

    public static Refund Refund(Amount amount) => new(new("2026030212000100001000001"), amount, Noon, null);

    public static InvoiceEvent.Refunded Refunding(Amount amount) => new(Refund(amount), ResellerMayRefund: true, PayerTakesRefunds: true);

    public static Effect Moves(MovementKind kind, Amount amount) => new Effect.MoveMoney(kind, amount);
}
