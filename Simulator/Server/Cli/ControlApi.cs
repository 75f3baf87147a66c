namespace SeqrSandbox.Simulator.Cli;

/// <summary>What commands that talk to a running simulator need to know.</summary>
internal static class ControlApi
{
    /// <summary>The token that a shared installation asks for; null without.</summary>
    public static string? Token => Environment.GetEnvironmentVariable(Settings.Token.Variable) is { Length: > 0 } token ? token : null;
}
