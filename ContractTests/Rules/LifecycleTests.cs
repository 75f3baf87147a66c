using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>Every phase with every event, as <see cref="LifecycleTable"/> says.</summary>
public sealed class LifecycleTests
{
    /// <summary>One event of each type, and of a type with two faces one of each.</summary>
    private static readonly Dictionary<string, InvoiceEvent> Events = new()
    {
        ["Scanned"] = new InvoiceEvent.Scanned(Given.Anna, HasLoyaltyCard: false),
        ["ScannedWithCard"] = new InvoiceEvent.Scanned(Given.Anna, HasLoyaltyCard: true),
        ["TokenOffered"] = new InvoiceEvent.TokenOffered(new() { Id = "card" }),
        ["Updated"] = new InvoiceEvent.Updated(Given.Bill with { Total = Given.Kronor(90m) }, []),
        ["Confirmed"] = new InvoiceEvent.Confirmed("anna", new(Given.Noon, DebitOutcome.Paid)),
        ["DebitSucceeded"] = new InvoiceEvent.DebitSucceeded(new(Given.ErsReference), Reserved: false),
        ["DebitReserved"] = new InvoiceEvent.DebitSucceeded(new(Given.ErsReference), Reserved: true),
        ["DebitFailed"] = new InvoiceEvent.DebitFailed(),
        ["CanceledByPayer"] = new InvoiceEvent.CanceledByPayer("anna"),
        ["CanceledByMerchant"] = new InvoiceEvent.CanceledByMerchant(CancelReason.ByMerchant),
        ["Committed"] = new InvoiceEvent.Committed(null, new(Given.ErsReference)),
        ["StatusAsked"] = new InvoiceEvent.StatusAsked(),
        ["ReceiptSubmitted"] = new InvoiceEvent.ReceiptSubmitted(),
        ["Refunded"] = Given.Refunding(Given.Kronor(40m)),
        ["AcknowledgmentRanOut"] = new InvoiceEvent.AcknowledgmentRanOut(),
        ["ReservationRanOut"] = new InvoiceEvent.ReservationRanOut(),
        ["StepTaken"] = new InvoiceEvent.StepTaken("plan", 1, PayerAction.WrongPin),
        ["Abandoned"] = new InvoiceEvent.StepTaken("plan", 1, PayerAction.Abandon),
        ["CallCounted"] = new InvoiceEvent.CallCounted(InvoiceService.GetPaymentStatus, CarriedOut: false),
    };

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (phase, happened, becomes) in LifecycleTable.Read())
            rows.Add(phase, happened, becomes);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_event_has_the_outcome_of_the_table(string phase, string happened, string becomes)
    {
        var step = Events[happened] is InvoiceEvent.StepTaken taken ? taken.Do : PayerAction.Cancel;
        var before = Given.Invoice(Enum.Parse<Phase>(phase)) with { Plan = Given.Plan(step) };

        var outcome = Lifecycle.Apply(before, Events[happened], Given.Noon);

        Assert.Equal(becomes, Describe(before, outcome));
    }

    [Fact]
    public void The_table_has_one_row_for_every_phase_and_event()
    {
        var eventTypes = typeof(InvoiceEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(InvoiceEvent)));
        Assert.Equal(
            Names(eventTypes.Select(type => type.Name)),
            Names(Events.Values.Select(happened => happened.GetType().Name).Distinct()));

        var pairs = from phase in Enum.GetNames<Phase>() from happened in Events.Keys select $"{phase} {happened}";
        Assert.Equal(Names(pairs), Names(LifecycleTable.Read().Select(row => $"{row.Phase} {row.Event}")));
    }

    private static string[] Names(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private static string Describe(Invoice before, Outcome<Transition> outcome)
    {
        if (outcome is not { Succeeded: true, Value: var (next, effects) })
            return $"refused {(int)outcome.Code}";
        var names = effects.Select(effect => effect is Effect.MoveMoney move ? $"{move.Kind} {move.Amount}" : effect.GetType().Name);
        return $"{next.Phase} +{next.Version - before.Version} {string.Join(", ", names)}".TrimEnd();
    }
}
