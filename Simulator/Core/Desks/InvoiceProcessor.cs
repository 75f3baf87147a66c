using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Tracing;

namespace SeqrSandbox.Core.Desks;

/// <summary>
/// Load, decide, save: the only way an existing invoice changes. What fell due before a call is carried out first, at
/// its own instant, so a call just after a deadline never sees the state before it.
/// </summary>
/// <param name="store">The invoices.</param>
/// <param name="clock">The time.</param>
/// <param name="references">The references of payments.</param>
/// <param name="trace">Tells the trace of the call under way; null if nobody traces calls.</param>
public sealed class InvoiceProcessor(IStore store, TimeProvider clock, ReferenceGenerator references, Func<TraceParent?>? trace = null)
{
    /// <summary>The trace of the call under way; null without one.</summary>
    public TraceParent? TraceParent => trace?.Invoke();

    /// <summary>
    /// Applies a decision to the invoice as it stands now, and repeats it if another save came first.
    /// </summary>
    /// <param name="find">Loads the invoice, or refuses if the caller has none.</param>
    /// <param name="decide">Returns what happens, or a refusal.</param>
    public ValueTask<Outcome<Invoice>> Apply(
        Func<IStore, ValueTask<Outcome<Stored<Invoice>>>> find,
        Func<Invoice, DateTimeOffset, ValueTask<Outcome<Decision>>> decide) => Race.Run<Invoice>(async () =>
    {
        var found = await find(store);
        if (!found.Succeeded)
            return found.Refusal;
        var stored = found.Value;
        var now = clock.GetUtcNow();
        if (stored.Value.Due <= now)
        {
            await CarryOutDue(stored, now);
            return null;
        }

        var decision = await decide(stored.Value, now);
        return decision.Succeeded ? await Save(stored, now, decision.Value) : decision.Refusal;
    });

    /// <summary>Carries out everything that is due on an invoice. Null if there is no such invoice.</summary>
    public async ValueTask<Invoice?> CatchUp(InvoiceReference reference)
    {
        var caughtUp = await Race.Run<Invoice>(async () =>
        {
            var found = await InvoiceLookup.Any(store, reference);
            if (!found.Succeeded)
                return found.Refusal;
            var stored = found.Value;
            var now = clock.GetUtcNow();
            if (!(stored.Value.Due <= now))
                return stored.Value;
            await CarryOutDue(stored, now);
            return null;
        });
        return caughtUp.Value;
    }

    /// <summary>Null if another save came first.</summary>
    private async ValueTask<Outcome<Invoice>?> Save(Stored<Invoice> stored, DateTimeOffset now, Decision decision)
    {
        // Who only asks is not the cause of what happens later.
        var asks = decision.Events.All(happened => happened is InvoiceEvent.StatusAsked or InvoiceEvent.CallCounted);
        var outcome = EventSequence.Apply(asks ? stored : Under(TraceParent, stored), now, decision.Events.AsSpan());
        if (!outcome.Succeeded)
            return outcome.Refusal;
        var changes = outcome.Value.Changes.And(decision.Along);
        return Race.Saved(ReferenceEquals(changes, Changes.None) || await store.Save(changes), outcome.Value.Invoice);
    }

    private async ValueTask CarryOutDue(Stored<Invoice> stored, DateTimeOffset now)
    {
        var invoice = stored.Value;
        var at = invoice.Due ?? now;
        var happened = await WhatIsDue(invoice, at);
        // A call that only comes upon what was due has not caused it.
        var cause = TraceParent is { } present && present.TraceId == invoice.TraceParent?.TraceId ? present : null;
        var outcome = EventSequence.Apply(Under(cause, stored), at, happened.AsSpan());
        if (!outcome.Succeeded)
            throw new InvalidOperationException(
                $"{happened[0].GetType().Name} was due on invoice {invoice.Reference} and refused: {outcome.Code}. "
                    + $"{outcome.Refusal.Reason}");
        // If the save fails, another caller has already done this.
        await store.Save(outcome.Value.Changes);
    }

    /// <summary>Puts what follows under a call's trace, if it has one.</summary>
    private static Stored<Invoice> Under(TraceParent? cause, Stored<Invoice> stored) =>
        cause is null ? stored : stored.With(stored.Value with { TraceParent = cause });

    private async ValueTask<ImmutableArray<InvoiceEvent>> WhatIsDue(Invoice invoice, DateTimeOffset at)
    {
        if (invoice.Debit?.DueAt <= at)
            return [await DecideDebit(invoice, at)];
        if (Lifecycle.WhatRanOut(invoice, at) is { } ranOut)
            return [ranOut];
        if (invoice.Plan is not { } plan)
            throw new InvalidOperationException($"Nothing is due on invoice {invoice.Reference}.");
        // A reset during the call may have removed the payer. Then nobody takes the plan's steps.
        return await store.FindPayer(plan.PayerId) is { Value: { } payer }
            ? PayerSteps.Take(invoice, payer, at)
            : [PayerSteps.Abandoned(plan)];
    }

    private async ValueTask<InvoiceEvent> DecideDebit(Invoice invoice, DateTimeOffset at)
    {
        // A reset during the call may have removed the payer. Then the invoice is gone too, and none of this is saved.
        if (await store.FindPayer(invoice.Payer!.PayerId) is not { Value: { } payer })
            return new InvoiceEvent.DebitFailed();
        var balance = await PayerAccounts.ReadBalance(store, payer, invoice.Bill.Total.Currency, at);
        return DebitRule.Decide(invoice, payer, balance, references.NextErs(at));
    }
}

/// <summary>The events that happen to an invoice, and what is saved along with it.</summary>
public sealed record Decision(ImmutableArray<InvoiceEvent> Events)
{
    public Changes Along { get; init; } = Changes.None;

    public static Outcome<Decision> To(params ReadOnlySpan<InvoiceEvent> events) => new Decision([.. events]);
}
