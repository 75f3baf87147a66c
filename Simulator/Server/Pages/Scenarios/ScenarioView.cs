using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Pages.Scenarios;

/// <summary>A scenario to read and to write.</summary>
/// <param name="Line">Its stored form; null if it is not stored yet.</param>
/// <param name="Text">The YAML in the editor.</param>
/// <param name="Mistakes">The mistakes in it, in the order of the lines.</param>
/// <param name="Trouble">Why the request was refused.</param>
/// <param name="MayRemove">Whether it was written here and can be removed.</param>
public sealed record ScenarioView(ScenarioLine? Line, string Text, IReadOnlyList<Mistake> Mistakes, string? Trouble, bool MayRemove);

/// <summary>
/// The caller of the invoice with which a scenario's page tries it: the first terminal that every sandbox begins with.
/// </summary>
internal static class Trial
{
    public static string Terminal => SeededPrincipals.Terminals[0].Id;

    public static string Password => SeededPrincipals.Passwords[Terminal];
}

/// <summary>A mistake in a scenario, at its line.</summary>
public sealed record Mistake(int Line, int Column, string Found, string Right, string? Nearest)
{
    internal static Mistake Of(ScenarioError error) => new(error.At.Line, error.At.Column, error.Found, error.Right, error.Nearest);
}
