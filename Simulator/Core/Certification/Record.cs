using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Certification;

/// <summary>What was seen of the merchants that a plan is for, as its checks look at it.</summary>
public sealed class Record
{
    private readonly Dictionary<string, Story> storyByInvoice = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> firstToldByPayment = new(StringComparer.Ordinal);

    /// <param name="facts">In the order of their ids.</param>
    /// <param name="ofTills">Of tills: terminals that were registered. Or else of all others. Users of resellers belong to both.</param>
    /// <param name="now">The sandbox's clock.</param>
    /// <param name="wallNow">The wall clock.</param>
    public Record(IEnumerable<Fact> facts, bool ofTills, DateTimeOffset now, DateTimeOffset wallNow)
    {
        (Now, WallNow) = (now, wallNow);
        var all = facts.ToImmutableArray();
        var tills = all.Where(fact => fact.Is(InvoiceService.RegisterTerminal) && fact.Succeeded).Select(fact => fact.TerminalTold).ToHashSet();
        var sent = all.Where(fact => fact.Is(InvoiceService.SendInvoice) && fact is { Succeeded: true, Invoice: not null }).ToList();
        var others = sent.Where(fact => tills.Contains(fact.Caller) != ofTills).Select(fact => fact.Invoice).ToHashSet();
        Tills = tills;
        Facts = [.. all.Where(fact => IsOf(fact, ofTills) && !others.Contains(fact.Invoice))];
        var byInvoice = Facts.Where(fact => fact.Invoice is not null).ToLookup(fact => fact.Invoice!, StringComparer.Ordinal);
        Stories = [.. sent.Where(fact => !others.Contains(fact.Invoice)).Select(fact => new Story(fact, [.. byInvoice[fact.Invoice!].Where(later => later.Id > fact.Id)]))];
        foreach (var story in Stories)
            storyByInvoice.TryAdd(story.Invoice, story);
        foreach (var fact in Facts.Where(fact => fact.PaymentTold is not null))
            firstToldByPayment.TryAdd(fact.PaymentTold!, fact);
    }

    public DateTimeOffset Now { get; }

    public DateTimeOffset WallNow { get; }

    public ImmutableArray<Fact> Facts { get; }

    /// <summary>The invoices, in the order in which they were sent.</summary>
    public ImmutableArray<Story> Stories { get; }

    /// <summary>The terminals that were registered.</summary>
    public IReadOnlySet<string?> Tills { get; }

    public IEnumerable<Fact> Calls => Facts.Where(fact => fact is { Kind: EntryKind.Exchange, Operation: not null });

    public IEnumerable<Fact> CallsOf(Operation operation) => Facts.Where(fact => fact.Is(operation));

    public Story? StoryOf(string? invoice) => invoice is null ? null : storyByInvoice.GetValueOrDefault(invoice);

    /// <summary>The first answer that told the merchant of a payment, by its ersReference.</summary>
    public Fact? FirstToldOf(string? payment) => payment is null ? null : firstToldByPayment.GetValueOrDefault(payment);

    // A registration and a period are the back office's, whose calls nobody can tell apart by the plan.
    private bool IsOf(Fact fact, bool ofTills)
    {
        if (fact.Operation is null)
            return true;
        if (fact.Is(InvoiceService.RegisterTerminal))
            return ofTills;
        if (fact.Is(InvoiceService.MarkTransactionPeriod) || fact.Is(InvoiceService.ExecuteReport))
            return !Tills.Contains(fact.Caller) || ofTills;
        return fact.Operation.HasContext && Tills.Contains(fact.Caller) == ofTills;
    }
}
