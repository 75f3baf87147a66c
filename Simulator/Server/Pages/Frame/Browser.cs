namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>Whether it is a person with a browser who asks, and is told in a page what a program is told as JSON.</summary>
internal static class Browser
{
    public static bool Asks(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
