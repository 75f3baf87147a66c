namespace SeqrSandbox.Simulator.Mcp.Rules;

/// <summary>A rule that an agent can look up.</summary>
/// <param name="Id">Its name in this version of the documentation.</param>
/// <param name="Section">What it belongs to.</param>
/// <param name="Text">The rule, in one piece.</param>
/// <param name="Full">The rule with everything around it.</param>
internal sealed record Rule(string Id, string Section, string Text, string Full);
