using System.Collections.Immutable;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Explore.Lives;

namespace SeqrSandbox.Simulator.Explore.Facts;

/// <summary>What must hold of every life when all has come to rest.</summary>
/// <param name="Code">Its name in reports.</param>
/// <param name="Law">What must hold, in a sentence.</param>
/// <param name="Judge">How a life breaks it; none if it holds.</param>
internal sealed record Fact(string Code, string Law, Func<LifeRecord, IEnumerable<Breach>> Judge);

/// <summary>How a life breaks a fact.</summary>
/// <param name="Sentence">What happened.</param>
/// <param name="Proof">The journal's entries that show it.</param>
internal sealed record Breach(string Sentence, ImmutableArray<long> Proof)
{
    public static Breach Of(string sentence, params IEnumerable<JournalEntry> proof) => new(sentence, [.. proof.Select(entry => entry.Id)]);
}

/// <summary>A fact that a life has broken.</summary>
internal sealed record BrokenFact(Fact Fact, Breach Breach);
