using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>What to say to who names a scenario that there is not.</summary>
internal static class ScenarioAdvice
{
    public static string Of(string name, IReadOnlyList<string> known)
    {
        var nearest = Nearest.Of(name, known) is { } near ? $" Is {near} meant?" : "";
        return $"Allowed: {string.Join(", ", known)}.{nearest}";
    }
}
