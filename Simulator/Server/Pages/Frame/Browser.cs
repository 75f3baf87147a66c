namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>Whether a person's browser asks, which gets a page where a program gets JSON.</summary>
internal static class Browser
{
    public static bool Asks(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
