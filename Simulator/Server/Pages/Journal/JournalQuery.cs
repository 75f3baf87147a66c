using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Http.Input;

namespace SeqrSandbox.Simulator.Pages.Journal;

/// <summary>Filters the journal, as typed; empty members do not restrict.</summary>
public sealed record JournalQuery(
    string? Operation,
    string? Invoice,
    string? Terminal,
    string? Result,
    string? Finding,
    string? Since,
    string? Before)
{
    private string?[] All => [Operation, Invoice, Terminal, Result, Finding, Since];

    public bool IsFilter => All.Any(text => !string.IsNullOrEmpty(text));

    /// <summary>The filter, or the mistake in what was typed.</summary>
    internal (JournalFilter Filter, string? Trouble) Read()
    {
        var result = Given(Result) is { } code ? ResultCodeInput.Parse(code) : null;
        var since = Given(Since) is { } instant ? InstantText.Parse(instant) : null;
        var trouble = Given(Result) is not null && result is null ? $"The result has to be {ResultCodeInput.Allowed}."
            : Given(Since) is not null && since is null ? $"Since has to be {InstantText.Allowed}."
            : null;
        return (
            new()
            {
                Name = Given(Operation),
                Invoice = Given(Invoice),
                Caller = Given(Terminal),
                Result = result,
                Finding = Given(Finding),
                Since = since,
                Before = Id(Before),
            },
            trouble);
    }

    internal static long? Id(string? text) =>
        long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
