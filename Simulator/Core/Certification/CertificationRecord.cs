using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Core.Certification;

/// <summary>What was seen of the merchants that a plan covers, arranged for its checks.</summary>
public sealed class CertificationRecord
{
    private readonly Dictionary<string, InvoiceTrace> traceByInvoice = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObservedEvent> firstToldByPayment = new(StringComparer.Ordinal);

    /// <param name="events">In the order of their ids.</param>
    /// <param name="scope">Whose calls count. Resellers' users belong to shops and tills.</param>
    /// <param name="now">The sandbox's clock.</param>
    /// <param name="wallNow">The wall clock.</param>
    public CertificationRecord(IEnumerable<ObservedEvent> events, PlanScope scope, DateTimeOffset now, DateTimeOffset wallNow)
    {
        (Now, WallNow) = (now, wallNow);
        var all = events.ToImmutableArray();
        Tills = PlanCoverage.Tills(all);
        Events = [.. PlanCoverage.Select(scope, all)];
        var byInvoice = Events.Where(seen => seen.Invoice is not null).ToLookup(seen => seen.Invoice!, StringComparer.Ordinal);
        Traces =
        [
            .. Events.Where(PlanCoverage.IsInvoice)
                .Select(seen => new InvoiceTrace(seen, [.. byInvoice[seen.Invoice!].Where(later => later.Id > seen.Id)]))
        ];
        foreach (var trace in Traces)
            traceByInvoice.TryAdd(trace.Invoice, trace);
        foreach (var seen in Events.Where(seen => seen.PaymentTold is not null))
            firstToldByPayment.TryAdd(seen.PaymentTold!, seen);
    }

    public DateTimeOffset Now { get; }

    public DateTimeOffset WallNow { get; }

    public ImmutableArray<ObservedEvent> Events { get; }

    /// <summary>The invoices, in the order in which they were sent.</summary>
    public ImmutableArray<InvoiceTrace> Traces { get; }

    /// <summary>The terminals that were registered.</summary>
    public IReadOnlySet<string?> Tills { get; }

    public IEnumerable<ObservedEvent> Calls => Events.Where(seen => seen is { Kind: EntryKind.Exchange, Operation: not null });

    public IEnumerable<ObservedEvent> CallsOf(Operation operation) => Events.Where(seen => seen.Is(operation));

    public InvoiceTrace? TraceOf(string? invoice) => invoice is null ? null : traceByInvoice.GetValueOrDefault(invoice);

    /// <summary>The first answer that reported a payment, by its ersReference.</summary>
    public ObservedEvent? FirstToldOf(string? payment) => payment is null ? null : firstToldByPayment.GetValueOrDefault(payment);
}
