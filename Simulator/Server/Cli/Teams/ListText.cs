namespace SeqrSandbox.Simulator.Cli.Teams;

/// <summary>An option that may be given several times, and several values with commas between.</summary>
internal static class ListText
{
    public static IEnumerable<string> Of(IEnumerable<string> given) =>
        given.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
