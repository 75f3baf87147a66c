using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Certification;

/// <summary>What was seen of the merchants that a plan covers, arranged for its checks.</summary>
public sealed class CertificationRecord
{
    private readonly Dictionary<string, InvoiceTrace> traceByInvoice = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObservedEvent> firstToldByPayment = new(StringComparer.Ordinal);

    /// <param name="events">In the order of their ids.</param>
    /// <param name="ofTills">True selects tills, that is, registered terminals; false selects all others. Resellers'
    /// users belong to both.</param>
    /// <param name="now">The sandbox's clock.</param>
    /// <param name="wallNow">The wall clock.</param>
    public CertificationRecord(IEnumerable<ObservedEvent> events, bool ofTills, DateTimeOffset now, DateTimeOffset wallNow)
    {
        (Now, WallNow) = (now, wallNow);
        var all = events.ToImmutableArray();
        var tills = all.Where(seen => seen.Is(InvoiceService.RegisterTerminal) && seen.Succeeded)
            .Select(seen => seen.TerminalTold).ToHashSet();
        var sent = all.Where(seen => seen.Is(InvoiceService.SendInvoice) && seen is { Succeeded: true, Invoice: not null }).ToList();
        var others = sent.Where(seen => tills.Contains(seen.Caller) != ofTills).Select(seen => seen.Invoice).ToHashSet();
        Tills = tills;
        Events = [.. all.Where(seen => IsOf(seen, ofTills) && !others.Contains(seen.Invoice))];
        var byInvoice = Events.Where(seen => seen.Invoice is not null).ToLookup(seen => seen.Invoice!, StringComparer.Ordinal);
        Traces =
        [
            .. sent.Where(seen => !others.Contains(seen.Invoice))
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

    // The back office registers tills and closes periods, and its calls do not tell which plan they are for.
    private bool IsOf(ObservedEvent seen, bool ofTills)
    {
        if (seen.Operation is null)
            return true;
        if (seen.Is(InvoiceService.RegisterTerminal))
            return ofTills;
        if (seen.Is(InvoiceService.MarkTransactionPeriod) || seen.Is(InvoiceService.ExecuteReport))
            return !Tills.Contains(seen.Caller) || ofTills;
        return seen.Operation.HasContext && Tills.Contains(seen.Caller) == ofTills;
    }
}
