using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Core.Desks;

/// <summary>Events that follow one another on an invoice, and the changes to save for all of them.</summary>
internal sealed record EventSequence(Invoice Invoice, Changes Changes)
{
    /// <summary>
    /// Applies the events in order. The first refusal refuses them all. If nothing changed, there is nothing to save.
    /// </summary>
    public static Outcome<EventSequence> Apply(Stored<Invoice> stored, DateTimeOffset at, params ReadOnlySpan<InvoiceEvent> events)
    {
        var invoice = stored.Value;
        var changes = Changes.None;
        foreach (var happened in events)
        {
            var outcome = Lifecycle.Apply(invoice, happened, at);
            if (!outcome.Succeeded)
                return outcome.Refusal;
            if (ReferenceEquals(outcome.Value.Invoice, invoice))
                continue;
            changes = changes.And(Bookkeeping.Entries(invoice, happened, outcome.Value, at));
            invoice = outcome.Value.Invoice;
        }

        return new EventSequence(
            invoice,
            ReferenceEquals(invoice, stored.Value) ? changes : changes.And(new() { Invoices = [stored.With(invoice)] }));
    }
}
