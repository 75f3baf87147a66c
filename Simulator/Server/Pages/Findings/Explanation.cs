using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Pages.Findings;

/// <summary>What a finding means.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="About">Why, in a sentence or two.</param>
/// <param name="Wrong">An example of what is found.</param>
/// <param name="Right">The same done right.</param>
/// <param name="Source">What says so.</param>
public sealed record Explanation(string Code, Severity Severity, string About, string Wrong, string Right, string Source);
