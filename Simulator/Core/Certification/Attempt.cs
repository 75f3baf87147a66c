using System.Collections.Immutable;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Core.Certification;

/// <summary>A check that was tried to its end: rightly, or with what is to be done otherwise.</summary>
/// <param name="Passed">Whether it was done rightly.</param>
/// <param name="Exchanges">What it rests on: entries of the journal, in their order.</param>
/// <param name="Advice">What to do otherwise; null where the check's own next step says it.</param>
public sealed record Attempt(bool Passed, ImmutableArray<long> Exchanges, string? Advice = null)
{
    public static Attempt Right(params ReadOnlySpan<Fact> facts) => new(true, Ids(facts));

    public static Attempt Wrong(string? advice, params ReadOnlySpan<Fact> facts) => new(false, Ids(facts), advice);

    /// <summary>Right, unless one of these findings was made on the deciding exchange.</summary>
    public static Attempt Unless(Finding? finding, params ReadOnlySpan<Fact> facts) =>
        finding is null ? Right(facts) : Wrong(Advise(finding), facts);

    public static string Advise(Finding finding) => finding.Place is null ? finding.Advice : $"{finding.Place}: {finding.Advice}";

    /// <summary>What an answer with another result code than 0 says to do.</summary>
    public static Attempt Refused(Fact fact) =>
        Wrong(fact.Errors().FirstOrDefault() is { } finding ? Advise(finding) : $"It was refused with {fact.Result}: look the result code up and call again.", fact);

    private static ImmutableArray<long> Ids(ReadOnlySpan<Fact> facts)
    {
        var ids = ImmutableArray.CreateBuilder<long>(facts.Length);
        foreach (var fact in facts)
            ids.Add(fact.Id);
        ids.Sort();
        return ids.ToImmutable();
    }
}
