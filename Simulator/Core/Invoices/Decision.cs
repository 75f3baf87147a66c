using System.Collections.Immutable;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Storage;

namespace SeqrSandbox.Core.Invoices;

/// <summary>What happens to an invoice, one event after the other, and what is saved along with it.</summary>
public sealed record Decision(ImmutableArray<InvoiceEvent> Events)
{
    public Changes Along { get; init; } = Changes.None;

    public static Outcome<Decision> To(params ReadOnlySpan<InvoiceEvent> events) => new Decision([.. events]);
}
