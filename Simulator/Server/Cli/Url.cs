namespace SeqrSandbox.Simulator.Cli;

/// <summary>Reads an option that is a URL.</summary>
internal static class Url
{
    /// <exception cref="StartException">It is none.</exception>
    public static Uri Read(string option, string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
        ? url
        : throw new StartException($"The option {option} is '{text}'. Allowed: an http or https URL.");
}
