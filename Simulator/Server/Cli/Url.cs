namespace SeqrSandbox.Simulator.Cli;

/// <summary>Reads an option that is a URL.</summary>
internal static class Url
{
    /// <exception cref="StartException">It is none.</exception>
    public static Uri Read(string option, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "" } && HasHost(url)
            ? url
            : throw new StartException(
                $"The option {option.TrimStart('-')} ({option}) is '{SettingSources.WithoutCredentials(text)}'. "
                + "Allowed: an http or https URL without a user name, such as http://localhost:8080 or http://localhost:8080/@mine.");

    /// <summary>Whether the host can be looked up: a name such as <c>xn--ü</c> is a URL's, and no host's.</summary>
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
