using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Pages.Shown;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>The list of invoices in a sandbox.</summary>
/// <param name="Invoices">A page of them, newest first.</param>
/// <param name="Next">The last reference of this page; null if no more follow.</param>
/// <param name="Query">The filter.</param>
/// <param name="Counts">The number of invoices per status, regardless of the filter.</param>
/// <param name="Terminals">Terminals to choose from.</param>
/// <param name="Latest">The latest entries.</param>
/// <param name="Clock">The time.</param>
/// <param name="Trouble">The mistake in the filter; null if there is none.</param>
public sealed record InvoicesView(
    IReadOnlyList<Invoice> Invoices,
    string? Next,
    InvoiceQuery Query,
    IReadOnlyList<StatusCount> Counts,
    IReadOnlyList<string> Terminals,
    IReadOnlyList<JournalEntry> Latest,
    ClockNow Clock,
    string? Trouble);

/// <summary>The number of a sandbox's invoices with a status.</summary>
public sealed record StatusCount(InvoiceStatus Status, int Count)
{
    /// <summary>One count per possible status, including zero.</summary>
    internal static IReadOnlyList<StatusCount> Of(IReadOnlyDictionary<Phase, int> phases) =>
    [
        .. Enum.GetValues<Phase>().GroupBy(phase => phase.ToStatus())
            .Select(status => new StatusCount(status.Key, status.Sum(phase => phases.GetValueOrDefault(phase)))),
    ];
}
