using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Http.Input;

namespace SeqrSandbox.Simulator.Pages.Journal;

/// <summary>Filters the journal, as typed; empty members do not restrict.</summary>
/// <param name="Search">What the one search field holds, which <see cref="JournalSearch"/> understands.</param>
/// <param name="Operation">An operation's name.</param>
/// <param name="Invoice">An invoice's reference.</param>
/// <param name="Terminal">Who called.</param>
/// <param name="Result">A result code.</param>
/// <param name="Finding">A finding's code.</param>
/// <param name="Since">An instant of the sandbox's clock.</param>
/// <param name="Before">The last entry of the previous page.</param>
public sealed record JournalQuery(
    string? Search,
    string? Operation,
    string? Invoice,
    string? Terminal,
    string? Result,
    string? Finding,
    string? Since,
    string? Before)
{
    private string?[] Narrowing => [Operation, Invoice, Terminal, Result, Finding, Since];

    /// <summary>Whether any of the filters behind the fold is set.</summary>
    public bool IsNarrow => Narrowing.Any(text => !string.IsNullOrEmpty(text));

    public bool IsFilter => IsNarrow || !string.IsNullOrEmpty(Search);

    /// <summary>The filter, or the mistake in what was typed.</summary>
    internal (JournalFilter Filter, string? Trouble) Read()
    {
        var result = Given(Result) is { } code ? ResultCodeInput.Parse(code) : null;
        var since = Given(Since) is { } instant ? InstantText.Parse(instant) : null;
        var trouble = Given(Result) is not null && result is null ? $"The result has to be {ResultCodeInput.Allowed}."
            : Given(Since) is not null && since is null ? $"Since has to be {InstantText.Allowed}."
            : null;
        var filter = new JournalFilter
        {
            Name = Given(Operation),
            Invoice = Given(Invoice),
            Caller = Given(Terminal),
            Result = result,
            Finding = Given(Finding),
            Since = since,
            Before = Id(Before),
        };
        return (Given(Search) is { } search ? JournalSearch.Narrow(filter, search) : filter, trouble);
    }

    internal static long? Id(string? text) =>
        long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
