namespace SeqrSandbox.Simulator.Cli;

/// <summary>Reads an option that is a URL.</summary>
internal static class Url
{
    /// <exception cref="StartException">The text is no URL.</exception>
    public static Uri Read(string option, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "" } && HasHost(url)
            ? url
            : throw new StartException(
                $"The option {option.TrimStart('-')} ({option}) is '{SettingSources.WithoutCredentials(text)}'. "
                + "Allowed: an http or https URL without a user name, such as http://localhost:8080 or http://localhost:8080/@mine.");

    /// <summary>
    /// Whether the host can be looked up. A name such as <c>xn--ü</c> is valid in a URL, but no host has it.
    /// </summary>
    private static bool HasHost(Uri url)
    {
        try
        {
            return url.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
