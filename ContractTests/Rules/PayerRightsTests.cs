using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>What a payer may do is what the table of transitions takes, for every phase and action.</summary>
public sealed class PayerRightsTests
{
    public static TheoryData<Phase, PayerAction> Pairs()
    {
        var pairs = new TheoryData<Phase, PayerAction>();
        foreach (var phase in Enum.GetValues<Phase>())
        {
            foreach (var action in Enum.GetValues<PayerAction>())
                pairs.Add(phase, action);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_payer_who_scanned_the_invoice_may_do_what_the_lifecycle_takes(Phase phase, PayerAction action)
    {
        var invoice = Given.Invoice(phase) with { Plan = Given.Plan(action) };

        Assert.Equal(Lifecycle.Apply(invoice, Event(action), Given.Noon).Succeeded, invoice.Permits("anna", action));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_payer_who_did_not_may_scan_it_or_walk_away(Phase phase, PayerAction action)
    {
        var invoice = Given.Invoice(phase) with { Payer = Given.Bo, Plan = Given.Plan(action) };
        var taken = Lifecycle.Apply(invoice, Event(action), Given.Noon).Succeeded;

        // A card is offered by the phone that has the bill: the table leaves it to whoever asks to know that.
        Assert.Equal(taken && action != PayerAction.PresentCard, invoice.Permits("anna", action));
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void An_invoice_is_open_while_a_payer_may_scan_it(Phase phase)
    {
        Assert.Equal(Lifecycle.Apply(Given.Invoice(phase), Event(PayerAction.Scan), Given.Noon).Succeeded, phase.IsOpen());
        Assert.Equal(phase.IsOpen(), PhaseQuestions.Open.Contains(phase));
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void It_ended_unpaid_when_it_was_canceled_or_failed(Phase phase) =>
        Assert.Equal(phase.ToStatus() is InvoiceStatus.Canceled or InvoiceStatus.Failed, phase.EndedUnpaid());

    [Theory]
    [MemberData(nameof(Phases))]
    public void It_is_decided_when_neither_a_scan_nor_a_debit_can_come(Phase phase)
    {
        var scanned = Lifecycle.Apply(Given.Invoice(phase), Event(PayerAction.Scan), Given.Noon).Succeeded;
        var debited = Lifecycle.Apply(Given.Invoice(phase), new InvoiceEvent.DebitFailed(), Given.Noon).Succeeded;

        Assert.Equal(!scanned && !debited, phase.IsDecided());
        Assert.Equal(debited, phase.IsPaying());
    }

    public static TheoryData<Phase> Phases() => [.. Enum.GetValues<Phase>()];

    private static InvoiceEvent Event(PayerAction action) => action switch
    {
        PayerAction.Scan => new InvoiceEvent.Scanned(Given.Anna, HasLoyaltyCard: false),
        PayerAction.Confirm => new InvoiceEvent.Confirmed("anna", new(Given.Noon, DebitOutcome.Paid)),
        PayerAction.Cancel => new InvoiceEvent.CanceledByPayer("anna"),
        PayerAction.PresentCard => new InvoiceEvent.TokenOffered(new() { Id = "card" }),
        // A wrong PIN is asked for where the right one would be taken.
        PayerAction.WrongPin => new InvoiceEvent.Confirmed("anna", new(Given.Noon, DebitOutcome.Paid)),
        PayerAction.Abandon => new InvoiceEvent.StepTaken("plan", 1, PayerAction.Abandon),
        _ => throw new InvalidOperationException($"Unknown action {action}."),
    };
}
