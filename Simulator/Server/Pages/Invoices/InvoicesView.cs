using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Pages.Shown;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>What is happening in a sandbox.</summary>
/// <param name="Invoices">A page of them, newest first.</param>
/// <param name="Next">The last reference of this page; null where no more follow.</param>
/// <param name="Query">What was asked for.</param>
/// <param name="Counts">How many there are of each status, whatever was asked for.</param>
/// <param name="Terminals">Terminals to choose from.</param>
/// <param name="Latest">What was seen last.</param>
/// <param name="Clock">The time.</param>
/// <param name="Trouble">What is wrong with the question; null where nothing is.</param>
public sealed record InvoicesView(
    IReadOnlyList<Invoice> Invoices,
    string? Next,
    InvoiceQuery Query,
    IReadOnlyList<StatusCount> Counts,
    IReadOnlyList<string> Terminals,
    IReadOnlyList<JournalEntry> Latest,
    ClockNow Clock,
    string? Trouble);

/// <summary>How many invoices of a sandbox have a status.</summary>
public sealed record StatusCount(InvoiceStatus Status, int Count)
{
    /// <summary>One for each status that an invoice can have, whether any has it or not.</summary>
    internal static IReadOnlyList<StatusCount> Of(IReadOnlyDictionary<Phase, int> phases) =>
    [
        .. Enum.GetValues<Phase>().GroupBy(phase => phase.ToStatus())
            .Select(status => new StatusCount(status.Key, status.Sum(phase => phases.GetValueOrDefault(phase)))),
    ];
}
