using System.Collections.Immutable;
using System.Globalization;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Rules;

/// <summary>The events of a plan's next step: those that a person with the app would cause.</summary>
internal static class PayerSteps
{
    private const string MadeUpCard = "LOYALTY";

    public static ImmutableArray<InvoiceEvent> Take(Invoice invoice, Payer payer, DateTimeOffset at)
    {
        if (invoice.Plan is not { Step: { } step } plan)
            throw new InvalidOperationException($"The plan of invoice {invoice.Reference} has no next step.");
        var taken = new InvoiceEvent.StepTaken(plan.Scenario.Name, plan.NextStep + 1, step.Do);
        return [taken, .. Action(invoice, plan, step, payer, at)];
    }

    /// <summary>The plan's end, if nobody is there to take its next step or any later one.</summary>
    public static InvoiceEvent Abandoned(Plan plan) =>
        new InvoiceEvent.StepTaken(plan.Scenario.Name, plan.NextStep + 1, PayerAction.Abandon);

    private static ImmutableArray<InvoiceEvent> Action(Invoice invoice, Plan plan, PayerStep step, Payer payer, DateTimeOffset at) =>
        step.Do switch
        {
            PayerAction.Scan => Scanning.Begin(invoice, payer, at),
            PayerAction.Confirm => [new InvoiceEvent.Confirmed(payer.Id, new(at + Takes(plan, step), step.Outcome))],
            PayerAction.Cancel => [new InvoiceEvent.CanceledByPayer(payer.Id)],
            PayerAction.PresentCard => [new InvoiceEvent.TokenOffered(Card(plan, step))],
            // The app asks again, or the payer is gone.
            PayerAction.WrongPin or PayerAction.Abandon => [],
            _ => throw new InvalidOperationException($"Unknown action {step.Do}."),
        };

    private static TimeSpan Takes(Plan plan, PayerStep step) =>
        step.Takes is { } takes ? Chance.Pick(takes, plan.Seed, ChanceOf.Debit, plan.NextStep) : TimeSpan.Zero;

    private static CustomerToken Card(Plan plan, PayerStep step) => new()
    {
        Id = step.CardId ?? MadeUpCard,
        Value = step.CardValue
            ?? (Chance.Draw(plan.Seed, ChanceOf.Card, plan.NextStep) % 10_000_000_000).ToString("D10", CultureInfo.InvariantCulture),
        Status = CustomerToken.Pending,
        FromPayer = true,
    };
}
