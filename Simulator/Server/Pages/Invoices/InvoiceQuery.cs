using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>Filters the list of invoices; empty members do not restrict.</summary>
/// <param name="Status">The status's name on the wire.</param>
/// <param name="Terminal">A terminal's id.</param>
/// <param name="Reference">An invoice's reference, its code or its link, or the reference of its payment.</param>
/// <param name="Before">The last reference of the previous page.</param>
public sealed record InvoiceQuery(string? Status, string? Terminal, string? Reference, string? Before)
{
    public static IReadOnlyList<string> Statuses { get; } = [.. Enum.GetValues<Phase>().Select(StatusOf).Distinct()];

    public bool IsFilter => !string.IsNullOrEmpty(Status) || !string.IsNullOrEmpty(Terminal) || !string.IsNullOrEmpty(Reference);

    internal bool IsKnownStatus => string.IsNullOrEmpty(Status) || Statuses.Contains(Status);

    /// <summary>The phases of the status; null for all.</summary>
    internal IReadOnlyCollection<Phase>? Phases =>
        string.IsNullOrEmpty(Status) ? null : [.. Enum.GetValues<Phase>().Where(phase => StatusOf(phase) == Status)];

    private static string StatusOf(Phase phase) => Words.Wire(phase.ToStatus());
}
