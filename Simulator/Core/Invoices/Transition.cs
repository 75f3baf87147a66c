using System.Collections.Immutable;

namespace SeqrSandbox.Core.Invoices;

/// <summary>The invoice after an event, and what follows from it. An unchanged invoice is the same instance and needs no saving.</summary>
public sealed record Transition(Invoice Invoice, ImmutableArray<Effect> Effects)
{
    public static Transition To(Invoice invoice, params ReadOnlySpan<Effect> effects) => new(invoice, [.. effects]);
}
