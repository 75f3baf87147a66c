using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Control.Input;
using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Invoices;

/// <summary>Reads the statuses that a list is asked for, by their names on the wire.</summary>
internal static class StatusQuery
{
    private static readonly string[] Statuses = [.. Enum.GetValues<Phase>().Select(Status).Distinct()];

    /// <summary>The phases behind one status or several with commas between them; null when all are meant.</summary>
    public static IReadOnlyCollection<Phase>? Phases(this QueryInput query, string name) => query.Parsed(
        name,
        text => Read(text.Split(',')),
        $"one or more of {string.Join(", ", Statuses)}, with commas between",
        Statuses);

    private static Phase[]? Read(string[] statuses) =>
        statuses.All(Statuses.Contains) ? [.. Enum.GetValues<Phase>().Where(phase => statuses.Contains(Status(phase)))] : null;

    private static string Status(Phase phase) => Words.Wire(phase.ToStatus());
}
