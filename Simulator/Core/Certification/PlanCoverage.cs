using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Certification;

/// <summary>Selects what a plan is about from all that was seen.</summary>
internal static class PlanCoverage
{
    public static IEnumerable<ObservedEvent> Select(PlanScope scope, ImmutableArray<ObservedEvent> all) => scope switch
    {
        PlanScope.Shops or PlanScope.Tills => OfTerminals(all, scope == PlanScope.Tills),
        PlanScope.ProductCodes => OfInvoices(all, seen => seen.ProductToken is not null, IsAboutMoney, ServiceCode.WebShop),
        PlanScope.MachineCodes => OfInvoices(all, seen => seen.MachineToken is not null, IsAboutMoney, ServiceCode.Machine),
        PlanScope.PaperBills => OfInvoices(
            all,
            seen => CodeOf(seen) == ServiceCode.Invoice,
            seen => IssuerService.Find(seen.Operation?.Name) is not null,
            ServiceCode.Invoice),
        PlanScope.Visits => OfInvoices(
            all,
            seen => seen is { Kind: EntryKind.PayerAction, Invoice: not null } && VisitBefore(all, seen),
            seen => IsAboutMoney(seen) || seen.Is(SessionService.GetClientSessionInfo) || seen.Is(InvoiceService.MarkTransactionPeriod),
            service: null),
        PlanScope.Vouchers => all.Where(seen => seen.Operation is { } called && EproductsService.Contract.Operations.Contains(called)),
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "No such scope."),
    };

    /// <summary>The terminals that were registered.</summary>
    public static HashSet<string?> Tills(IEnumerable<ObservedEvent> all) =>
        all.Where(seen => seen.Is(InvoiceService.RegisterTerminal) && seen.Succeeded).Select(seen => seen.TerminalTold).ToHashSet();

    public static bool IsInvoice(ObservedEvent seen) =>
        seen.Is(InvoiceService.SendInvoice) && seen is { Succeeded: true, Invoice: not null };

    private static IEnumerable<ObservedEvent> OfTerminals(ImmutableArray<ObservedEvent> all, bool ofTills)
    {
        var tills = Tills(all);
        var others = all.Where(seen => IsInvoice(seen) && tills.Contains(seen.Caller) != ofTills).Select(seen => seen.Invoice).ToHashSet();
        return all.Where(seen => IsOf(seen, tills, ofTills) && !others.Contains(seen.Invoice));
    }

    // The back office registers tills and closes periods, and its calls do not tell which plan they are for.
    private static bool IsOf(ObservedEvent seen, HashSet<string?> tills, bool ofTills)
    {
        if (seen.Operation is null)
            return true;
        if (seen.Is(InvoiceService.RegisterTerminal))
            return ofTills;
        if (seen.Is(InvoiceService.MarkTransactionPeriod) || seen.Is(InvoiceService.ExecuteReport))
            return !tills.Contains(seen.Caller) || ofTills;
        return seen.Operation.HasContext && tills.Contains(seen.Caller) == ofTills;
    }

    private static bool IsAboutMoney(ObservedEvent seen) => seen.Operation is { Subject: not OperationSubject.None };

    /// <summary>The service whose code a payer scanned; null for everything else.</summary>
    private static string? CodeOf(ObservedEvent seen) =>
        seen.Action == "scan" && ServiceCode.TryRead(seen.Code, out var code) ? code.Service : null;

    private static bool IsVisit(ObservedEvent seen) =>
        CodeOf(seen) is { } service && service is not (ServiceCode.Invoice or ServiceCode.WebShop or ServiceCode.Machine);

    /// <summary>Whether a payer visited a service before doing something else.</summary>
    private static bool VisitBefore(ImmutableArray<ObservedEvent> all, ObservedEvent act) =>
        all.Any(seen => seen.Id < act.Id && seen.Payer == act.Payer && seen.Succeeded && IsVisit(seen));

    /// <summary>
    /// Everything about some invoices. An entry without an invoice, such as a refused sendInvoice, may be about any of them.
    /// </summary>
    /// <param name="all">What was seen.</param>
    /// <param name="isMark">Whether an entry shows that its invoice is one of them.</param>
    /// <param name="isCall">Whether a call without an invoice counts.</param>
    /// <param name="service">The service of the codes; null for those of External services.</param>
    private static IEnumerable<ObservedEvent> OfInvoices(
        ImmutableArray<ObservedEvent> all, Func<ObservedEvent, bool> isMark, Func<ObservedEvent, bool> isCall, string? service)
    {
        var invoices = all.Where(isMark).Select(seen => seen.Invoice).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return all.Where(seen => seen.Invoice is null ? IsAbout(seen) : invoices.Contains(seen.Invoice));

        bool IsAbout(ObservedEvent seen) => seen.Kind switch
        {
            EntryKind.Exchange => isCall(seen),
            EntryKind.PayerAction => service is null ? IsVisit(seen) : CodeOf(seen) == service,
            _ => isMark(seen),
        };
    }
}
