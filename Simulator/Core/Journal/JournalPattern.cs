using System.Collections.Immutable;
using System.Globalization;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Journal;

/// <summary>Describes an expected entry. Null members do not matter; all others have to match.</summary>
public sealed record JournalPattern
{
    private const int LongestFound = 200;

    public EntryKind? Kind { get; init; }

    public TextPattern? Operation { get; init; }

    public TextPattern? Terminal { get; init; }

    public TextPattern? Invoice { get; init; }

    public int? Result { get; init; }

    /// <summary>The code of a finding on the entry.</summary>
    public TextPattern? Finding { get; init; }

    /// <summary>The HTTP status.</summary>
    public int? Status { get; init; }

    /// <summary>Members of the request by their paths. If several stand at one path, one has to match.</summary>
    public ImmutableSortedDictionary<string, TextPattern> Request { get; init; } = ImmutableSortedDictionary<string, TextPattern>.Empty;

    /// <summary>The same for the response.</summary>
    public ImmutableSortedDictionary<string, TextPattern> Response { get; init; } = ImmutableSortedDictionary<string, TextPattern>.Empty;

    /// <summary>Headers of the request by name, in any case. If several have one name, one has to match.</summary>
    public ImmutableSortedDictionary<string, TextPattern> Headers { get; init; } = ImmutableSortedDictionary<string, TextPattern>.Empty;

    /// <summary>Whether matching needs an entry's bodies or headers.</summary>
    public bool LooksIntoBodies => Request.Count > 0 || Response.Count > 0 || Headers.Count > 0;

    /// <summary>The differences of an entry: none if it matches.</summary>
    public ImmutableArray<Difference> Compare(JournalEntry entry, MessageReader open)
    {
        var differences = ImmutableArray.CreateBuilder<Difference>();
        if (Kind is { } kind && kind != entry.Kind)
            differences.Add(new("kind", kind.Word(), entry.Kind.Word()));
        Text("operation", Operation, entry.Name);
        Text("terminal", Terminal, entry.Caller);
        Text("invoice", Invoice, entry.Invoice);
        if (Result is { } result && result != entry.Result)
            differences.Add(new("result", Code(result)!, Code(entry.Result)));
        if (Finding is { } finding && !entry.Findings.Any(found => finding.Matches(found.Code)))
            differences.Add(new("finding", finding.Text, Join(entry.Findings.Select(found => found.Code))));
        if (Status is { } status && status != entry.Status)
            differences.Add(new("status", Number(status)!, Number(entry.Status)));
        foreach (var (name, pattern) in Headers)
            Any($"header {name}", pattern, [.. entry.Headers?.Values(name) ?? []]);
        Members("request", Request, entry.Request);
        Members("response", Response, entry.Response);
        return differences.ToImmutable();

        void Text(string member, TextPattern? pattern, string? found)
        {
            if (pattern is not null && !pattern.Matches(found))
                differences.Add(new(member, pattern.Text, found));
        }

        void Any(string member, TextPattern pattern, IReadOnlyList<string> found)
        {
            if (!found.Any(pattern.Matches))
                differences.Add(new(member, pattern.Text, Join(found)));
        }

        void Members(string message, ImmutableSortedDictionary<string, TextPattern> patterns, RecordedMessage? recorded)
        {
            if (patterns.Count == 0)
                return;
            var textsAt = recorded is { Body.IsDefault: false } ? open(recorded) : _ => [];
            foreach (var (path, pattern) in patterns)
                Any($"{message} {path}", pattern, textsAt(path));
        }
    }

    private static string? Code(int? code) =>
        code is { } number ? (Enum.IsDefined((ResultCode)number) ? $"{number} {((ResultCode)number).Name()}" : Number(number)) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Join(IEnumerable<string> texts) =>
        string.Join(", ", texts) is { Length: > 0 } text ? (text.Length <= LongestFound ? text : text[..LongestFound] + "…") : null;
}

/// <summary>How an entry differs from the pattern.</summary>
/// <param name="Member">What differs: operation, terminal, or a member of the request or the response by its path.</param>
/// <param name="Expected">What the pattern says, as it was written.</param>
/// <param name="Found">What the entry has; null if it has nothing.</param>
public sealed record Difference(string Member, string Expected, string? Found);
