using System.Globalization;

namespace SeqrSandbox.Core.Journal.Findings;

/// <summary>Something that SEQR would object to, wherever it occurs.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Advice">One sentence on what to change, with places for what was found: {0}, {1}.</param>
/// <param name="Source">What says so.</param>
public sealed record FindingKind(string Code, Severity Severity, string Advice, string Source)
{
    /// <summary>What was found: once more, with its place and what stood there.</summary>
    public Finding At(string? place, int? line, params ReadOnlySpan<object?> found) =>
        new(Code, Severity, place, line, string.Format(CultureInfo.InvariantCulture, Advice, found), Source);
}
