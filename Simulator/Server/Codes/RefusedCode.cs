using System.Collections.Immutable;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Codes;

/// <summary>Why a code is not taken.</summary>
/// <param name="Kind">What is wrong, for whoever makes the code.</param>
/// <param name="Sentence">What was found, for the payer and for the finding.</param>
internal sealed record RefusedCode(FindingKind Kind, string Sentence)
{
    // The finding's text is a format: what was found goes in as it is.
    public ImmutableArray<Finding> Findings => [Kind.At(null, null, Sentence)];
}
