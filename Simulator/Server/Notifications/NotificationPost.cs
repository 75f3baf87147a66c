namespace SeqrSandbox.Simulator.Notifications;

/// <summary>The POST to a merchant's notificationUrl: a form with the invoiceReference, five seconds, no other host.</summary>
internal sealed class NotificationPost : IDisposable
{
    private const int MostRedirects = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = Patience,
        // A merchant that restarts or moves is found again.
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Posts, and answers the status, or why there was none.</summary>
    public async Task<(int? Status, string? Error)> Send(string url, string invoiceReference)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var target = new Uri(url);
            for (var redirects = 0; ; redirects++)
            {
                using var form = new FormUrlEncodedContent([new("invoiceReference", invoiceReference)]);
                using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = form };
                // Only the status matters: the body is not read.
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
                if (RepeatAt(response) is not { } location || redirects == MostRedirects)
                    return ((int)response.StatusCode, null);
                var next = new Uri(target, location);
                if (next.Host != target.Host || (next.Scheme != Uri.UriSchemeHttp && next.Scheme != Uri.UriSchemeHttps))
                    return ((int)response.StatusCode, $"A redirect to another host or scheme ({next.GetLeftPart(UriPartial.Authority)}) is not followed.");
                target = next;
            }
        }
        catch (OperationCanceledException)
        {
            return (null, $"No answer within {Patience.TotalSeconds:0} s.");
        }
        catch (HttpRequestException error)
        {
            return (null, error.Message);
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>307 and 308 say that the same POST goes elsewhere; the other redirects would turn it into a GET.</summary>
    private static Uri? RepeatAt(HttpResponseMessage response) =>
        (int)response.StatusCode is 307 or 308 ? response.Headers.Location : null;
}
