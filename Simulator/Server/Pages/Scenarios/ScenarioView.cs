using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Pages.Scenarios;

/// <summary>A scenario to read and to write.</summary>
/// <param name="Line">As it is kept; null of one that is not there yet.</param>
/// <param name="Text">The YAML in the editor.</param>
/// <param name="Mistakes">What is wrong in it, in the order of the lines.</param>
/// <param name="Trouble">Why it was not done.</param>
/// <param name="MayRemove">It was written here, and can be taken back.</param>
public sealed record ScenarioView(ScenarioLine? Line, string Text, IReadOnlyList<Mistake> Mistakes, string? Trouble, bool MayRemove);

/// <summary>As whom the page of a scenario sends an invoice to try it: the first terminal that every sandbox begins with.</summary>
internal static class Trial
{
    public static string Terminal => SeededPrincipals.Terminals[0].Id;

    public static string Password => SeededPrincipals.Passwords[Terminal];
}

/// <summary>One thing wrong in a scenario, at its line.</summary>
public sealed record Mistake(int Line, int Column, string Found, string Right, string? Nearest)
{
    internal static Mistake Of(ScenarioError error) => new(error.At.Line, error.At.Column, error.Found, error.Right, error.Nearest);
}
