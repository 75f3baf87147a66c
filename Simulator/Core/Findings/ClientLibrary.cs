namespace SeqrSandbox.Core.Findings;

/// <summary>What a merchant's program calls with, as far as its User-Agent tells. Source: docs/client-stacks.md.</summary>
/// <param name="Name">How merchants call it.</param>
/// <param name="UserAgent">How its User-Agent begins, up to the version; without a version, the whole of it.</param>
/// <param name="Remedy">What stops it from sending a call again; null if it does not do so by itself.</param>
public sealed record ClientLibrary(string Name, string UserAgent, string? Remedy = null)
{
    /// <summary>The document that tells what each stack does.</summary>
    public const string Document = "docs/client-stacks.md";

    private const string RetryPost = "set -Dsun.net.http.retryPost=false";

    private static readonly ClientLibrary[] Known =
    [
        new("PHP's SoapClient", "PHP-SOAP/"),
        new("zeep", "Zeep/"),
        new("Python's urllib (suds)", "Python-urllib/"),
        new("npm's soap", "node-soap/"),
        new("strong-soap", "strong-soap/"),
        new("SOAP::Lite", "SOAP::Lite/"),
        new("gSOAP", "gSOAP/"),
        // All that Qt says. A browser goes on.
        new("Qt (KDSoap)", "Mozilla/5.0", "nothing in Qt 5 switches that off"),
        new("Axis", "Axis/"),
        new("JAX-WS RI", "JAX-WS RI ", RetryPost),
        new("HttpURLConnection", "Java/", RetryPost),
        new("java.net.http", "Java-http-client/"),
        new("Go's net/http", "Go-http-client/"),
        new("Ruby's Net::HTTP", "Ruby"),
        new("curl", "curl/", "let no connection be reused, by CURLOPT_FORBID_REUSE"),
    ];

    /// <summary>The stack that a User-Agent names; null if it names none that is known.</summary>
    public static ClientLibrary? Of(string? userAgent)
    {
        foreach (var stack in Known)
        {
            if (userAgent is not null && stack.IsNamedBy(userAgent))
                return stack;
        }

        return null;
    }

    /// <summary>A sentence on who sends a bill twice.</summary>
    public static string WhoRepeats(ClientLibrary? caller) => caller switch
    {
        null => "HttpURLConnection and what stands on it (JAX-WS RI, SAAJ), Qt (KDSoap), and curl on a reused connection do "
            + $"so by themselves when an answer is lost: see {Document}.",
        { Remedy: { } remedy } => $"{caller.Name} does so by itself when an answer is lost; {remedy}: see {Document}.",
        _ => $"{caller.Name} is not known to do so by itself ({Document}): look for a retry in your program, or in a proxy.",
    };

    private bool IsNamedBy(string userAgent) =>
        UserAgent[^1] is '/' or ' ' ? userAgent.StartsWith(UserAgent, StringComparison.Ordinal) : userAgent == UserAgent;
}
