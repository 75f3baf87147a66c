using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Core.Desks;

/// <summary>Events that follow one another on an invoice, and what has to be saved for all of them together.</summary>
internal sealed record EventSequence(Invoice Invoice, Changes Changes)
{
    /// <summary>Applies the events in order; the first refusal refuses them all. Nothing to save where nothing changed.</summary>
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
