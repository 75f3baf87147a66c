using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>The random choices of a scenario, and the time of a plan's next step.</summary>
public sealed class PlanRuleTests
{
    private static readonly DurationRange Exact = DurationRange.Exactly(TimeSpan.FromSeconds(1));

    private static readonly DurationRange Random = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

    private static readonly Scenario Quiet = new()
    {
        Name = "quiet",
        Description = "",
        Payer = [new() { Do = PayerAction.Scan, After = new() { Time = Exact }, Takes = Exact }],
        Calls = [new() { Fault = Delay(Exact) }, new()],
    };

    [Fact]
    public void A_scenario_of_exact_times_leaves_nothing_to_chance() => Assert.False(PlanRules.HasChance(Quiet));

    [Fact]
    public void One_length_that_is_not_exact_is_chance_wherever_it_is()
    {
        var step = Quiet.Payer[0];
        Assert.True(PlanRules.HasChance(Quiet with { Payer = [step, step with { After = new() { Time = Random } }] }));
        Assert.True(PlanRules.HasChance(Quiet with { Payer = [step with { Takes = Random }, step] }));
        Assert.True(PlanRules.HasChance(Quiet with { Calls = [new(), new() { Fault = Delay(Random) }] }));
        Assert.True(PlanRules.HasChance(Quiet with { Notification = new(NotificationTiming.Late, Random) }));
        Assert.True(PlanRules.HasChance(Quiet with { ReservationExpires = Random }));
    }

    [Fact]
    public void A_step_after_two_questions_is_due_with_the_second()
    {
        var waiting = Given.Invoice(Phase.Issued) with { Plan = PlanAfter(new() { Polls = 2 }) };

        var asked = PlanRules.After(waiting, new InvoiceEvent.StatusAsked(), Given.Noon.AddSeconds(5));
        var again = PlanRules.After(asked, new InvoiceEvent.StatusAsked(), Given.Noon.AddSeconds(6));
        var once = PlanRules.After(again, new InvoiceEvent.StatusAsked(), Given.Noon.AddSeconds(7));

        Assert.Equal((1, null), (asked.Plan!.Polls, asked.Plan.StepDueAt));
        Assert.Equal((2, Given.Noon.AddSeconds(6)), (again.Plan!.Polls, again.Plan.StepDueAt));
        Assert.Equal(2, once.Plan!.Polls);
    }

    [Fact]
    public void A_question_that_a_rule_answers_counts_and_no_other_call_does()
    {
        var waiting = Given.Invoice(Phase.Issued) with { Plan = PlanAfter(new() { Polls = 2 }) };
        var answered = new InvoiceEvent.CallCounted(InvoiceService.GetPaymentStatus, CarriedOut: false);

        Assert.Equal(1, PlanRules.After(waiting, answered, Given.Noon).Plan!.Polls);
        Assert.Same(waiting, PlanRules.After(waiting, answered with { CarriedOut = true }, Given.Noon));
        Assert.Same(waiting, PlanRules.After(waiting, answered with { Operation = InvoiceService.CancelInvoice }, Given.Noon));
    }

    [Fact]
    public void A_question_that_a_rule_answers_counts_for_no_step_that_waits_for_something_else()
    {
        var waiting = Given.Invoice(Phase.Issued) with { Plan = PlanAfter(new() { Update = true }) };

        var answered = PlanRules.After(waiting, new InvoiceEvent.CallCounted(InvoiceService.GetPaymentStatus, false), Given.Noon);

        Assert.Same(waiting, answered);
    }

    [Fact]
    public void A_plan_that_nothing_changes_leaves_the_invoice_as_it_is()
    {
        var waiting = Given.Invoice(Phase.Issued) with { Plan = PlanAfter(new() { Update = true }) };

        Assert.Same(waiting, PlanRules.After(waiting, new InvoiceEvent.StatusAsked(), Given.Noon));
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(7, 5)]
    [InlineData(null, 5)]
    public void The_earlier_of_a_step_and_a_time_out_is_due(int? runsOut, int due)
    {
        var invoice = Given.Invoice(Phase.Issued) with
        {
            Plan = PlanAfter(new() { Polls = 1 }) with { StepDueAt = Given.Noon.AddSeconds(5) },
            CommitBy = runsOut is { } seconds ? Given.Noon.AddSeconds(seconds) : null,
        };

        Assert.Equal(Given.Noon.AddSeconds(due), invoice.Due);
    }

    private static Plan PlanAfter(StepTrigger trigger)
    {
        var plan = Given.Plan(PayerAction.Confirm);
        return plan with { Scenario = plan.Scenario with { Payer = [plan.Scenario.Payer[0] with { After = trigger }] } };
    }

    private static Fault Delay(DurationRange length) => new() { Kind = FaultKind.Delay, For = length, CarriedOut = true };
}
