using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>The advice for an unknown scenario's name.</summary>
internal static class ScenarioAdvice
{
    public static string Of(string name, IReadOnlyList<string> known)
    {
        var nearest = Nearest.Of(name, known) is { } near ? $" Is {near} meant?" : "";
        return $"Allowed: {string.Join(", ", known)}.{nearest}";
    }
}
