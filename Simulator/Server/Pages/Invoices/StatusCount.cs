using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>How many invoices of a sandbox have a status.</summary>
public sealed record StatusCount(InvoiceStatus Status, int Count)
{
    /// <summary>One for each status that an invoice can have, whether any has it or not.</summary>
    internal static IReadOnlyList<StatusCount> Of(IReadOnlyDictionary<Phase, int> phases) =>
    [
        .. Enum.GetValues<Phase>().GroupBy(phase => phase.ToStatus()).Select(status => new StatusCount(status.Key, status.Sum(phase => phases.GetValueOrDefault(phase)))),
    ];
}
