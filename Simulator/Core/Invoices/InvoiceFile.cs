using System.Collections.Immutable;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Storage;

namespace SeqrSandbox.Core.Invoices;

/// <summary>
/// Load, decide, save: the one way an existing invoice changes. What fell due before a call is carried out first, at its
/// own instant, so that a call a moment after the deadline never sees the past.
/// </summary>
public sealed class InvoiceFile(IStore store, TimeProvider clock, ReferenceGenerator references)
{
    // In every round of a race somebody wins, so that nobody loses this often. Beyond it, it is a fault and not a race.
    private const int MostAttempts = 1000;

    /// <summary>Applies what the decision makes of the invoice as it stands now, again if someone else came first.</summary>
    /// <param name="find">Loads the invoice, or refuses where there is none for this caller.</param>
    /// <param name="decide">What happens, or a refusal.</param>
    public async ValueTask<Outcome<Invoice>> Apply(
        Func<IStore, ValueTask<Outcome<Stored<Invoice>>>> find,
        Func<Invoice, DateTimeOffset, ValueTask<Outcome<Decision>>> decide)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var found = await find(store);
            if (!found.Succeeded)
                return found.Refusal;
            var stored = found.Value;
            var now = clock.GetUtcNow();
            if (stored.Value.Due <= now)
            {
                await CarryOutDue(stored, now);
                continue;
            }

            var decision = await decide(stored.Value, now);
            if (!decision.Succeeded)
                return decision.Refusal;
            var outcome = Chain.Of(stored, now, decision.Value.Events.AsSpan());
            if (!outcome.Succeeded)
                return outcome.Refusal;
            var changes = outcome.Value.Changes.And(decision.Value.Along);
            if (ReferenceEquals(changes, Changes.None) || await store.Save(changes))
                return outcome.Value.Invoice;
        }

        throw NeverSaved();
    }

    /// <summary>Carries out whatever is due on an invoice, until nothing is.</summary>
    public async ValueTask<Invoice?> CatchUp(InvoiceReference reference)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var stored = await store.FindInvoice(reference);
            var now = clock.GetUtcNow();
            if (stored is null || !(stored.Value.Due <= now))
                return stored?.Value;
            await CarryOutDue(stored, now);
        }

        throw NeverSaved();
    }

    private static InvalidOperationException NeverSaved() =>
        new($"A change of an invoice was not saved in {MostAttempts} attempts: the store refuses what the rules decide.");

    private async ValueTask CarryOutDue(Stored<Invoice> stored, DateTimeOffset now)
    {
        var invoice = stored.Value;
        var at = invoice.Due ?? now;
        var happened = await WhatIsDue(invoice, at);
        var outcome = Chain.Of(stored, at, happened.AsSpan());
        if (!outcome.Succeeded)
            throw new InvalidOperationException($"{happened[0].GetType().Name} was due on invoice {invoice.Reference} and refused: {outcome.Code}. {outcome.Refusal.Reason}");
        // A lost race means that someone else did it.
        await store.Save(outcome.Value.Changes);
    }

    private async ValueTask<ImmutableArray<InvoiceEvent>> WhatIsDue(Invoice invoice, DateTimeOffset at)
    {
        if (invoice.Debit?.DueAt <= at)
            return [await DecideDebit(invoice, at)];
        if (Lifecycle.WhatRanOut(invoice, at) is { } ranOut)
            return [ranOut];
        if (invoice.Plan is not { } plan)
            throw new InvalidOperationException($"Nothing is due on invoice {invoice.Reference}.");
        // A reset at the moment of sending takes the payer away: then nobody is there, and nobody comes.
        return await store.FindPayer(plan.PayerId) is { Value: { } payer } ? PayerSteps.Of(invoice, payer, at) : [PayerSteps.Abandoned(plan)];
    }

    private async ValueTask<InvoiceEvent> DecideDebit(Invoice invoice, DateTimeOffset at)
    {
        var payer = (await store.FindPayer(invoice.Payer!.PayerId))?.Value
            ?? throw new InvalidOperationException($"Invoice {invoice.Reference} is being paid by an unknown payer.");
        var balance = await PayerAccounts.BalanceOf(store, payer, invoice.Bill.Total.Currency, at);
        return DebitRule.Decide(invoice, payer, balance, references.NextErs(at));
    }
}
