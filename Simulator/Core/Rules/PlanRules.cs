using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Rules;

/// <summary>
/// How a plan goes on. Its next step is due as soon as its trigger has come and the invoice's state allows the payer's
/// action. See docs/decisions/a-scenario-is-a-plan-on-the-invoice.md.
/// </summary>
public static class PlanRules
{
    /// <summary>Whether a scenario changes anything about SEQR's ordinary course.</summary>
    public static bool Acts(Scenario scenario) =>
        scenario.Payer.Length > 0
        || scenario.Calls.Length > 0
        || scenario.Posts.Length > 0
        || scenario.ReservationExpires is not null
        || scenario.Notification.Deliver != NotificationTiming.Once;

    /// <summary>Whether a scenario has random choices, so that each of its invoices needs a seed of its own.</summary>
    public static bool HasChance(Scenario scenario) =>
        scenario.Payer.Any(step => IsChance(step.After.Time) || IsChance(step.Takes))
        || scenario.Calls.Any(rule => IsChance(rule.Fault?.For))
        || scenario.Posts.Any(rule => IsChance(rule.Fault.For))
        || IsChance(scenario.Notification.After)
        || IsChance(scenario.ReservationExpires);

    /// <summary>The invoice with a new plan.</summary>
    public static Invoice Begin(Invoice invoice, Scenario scenario, ScenarioReason reason, int seed)
    {
        var plan = new Plan
        {
            Scenario = scenario with { Match = null },
            Reason = reason,
            PayerId = Payer.DefaultId,
            Seed = seed,
            Since = invoice.SentAt,
        };
        return invoice with { Plan = Arm(invoice, plan, invoice.SentAt) };
    }

    /// <summary>
    /// The invoice after an event that its lifecycle accepted; the same instance if its plan does not change.
    /// </summary>
    public static Invoice After(Invoice invoice, InvoiceEvent happened, DateTimeOffset now)
    {
        if (invoice.Plan is not { Step: { } step } plan)
            return invoice;
        var next = Arm(invoice, Note(plan, step.After, happened), now);
        return next == plan ? invoice : invoice with { Plan = next };
    }

    /// <summary>The plan after its next step was taken: with the following step, or ended.</summary>
    public static Plan Take(Plan plan, PayerAction done, DateTimeOffset now) => plan with
    {
        NextStep = plan.NextStep + 1,
        Over = done == PayerAction.Abandon,
        Since = now,
        Polls = 0,
        UpdateSeen = false,
        StepDueAt = null,
    };

    public static Plan Count(Plan plan, Operation operation) =>
        plan with { Calls = plan.Calls.SetItem(operation, plan.Calls.GetValueOrDefault(operation) + 1) };

    /// <summary>Whether the next step waits for more calls of getPaymentStatus.</summary>
    public static bool WaitsForPolls(Plan plan) => plan.Step?.After.Polls is { } polls && plan.Polls < polls;

    private static Plan Note(Plan plan, StepTrigger trigger, InvoiceEvent happened) => happened switch
    {
        InvoiceEvent.StatusAsked when WaitsForPolls(plan) => plan with { Polls = plan.Polls + 1 },
        InvoiceEvent.CallCounted { CarriedOut: false } call when call.Operation == InvoiceService.GetPaymentStatus && WaitsForPolls(plan) =>
            plan with { Polls = plan.Polls + 1 },
        InvoiceEvent.Updated when trigger.Update => plan with { UpdateSeen = true },
        _ => plan,
    };

    private static Plan Arm(Invoice invoice, Plan plan, DateTimeOffset now)
    {
        if (invoice.Phase.IsDecided())
            return plan with { Over = true, StepDueAt = null };
        if (plan.Step is not { } step || Trigger(plan, step.After) is not { } came || !invoice.Permits(plan.PayerId, step.Do))
            return plan with { StepDueAt = null };
        return plan with { StepDueAt = came > now ? came : now };
    }

    /// <summary>When a trigger came or will come; null if that is not known yet.</summary>
    private static DateTimeOffset? Trigger(Plan plan, StepTrigger trigger) => trigger switch
    {
        { Time: { } time } => plan.Since + Chance.Pick(time, plan.Seed, ChanceOf.Step, plan.NextStep),
        { Polls: { } polls } when plan.Polls < polls => null,
        { Update: true } when !plan.UpdateSeen => null,
        _ => plan.Since,
    };

    private static bool IsChance(DurationRange? range) => range is { IsExact: false };
}
