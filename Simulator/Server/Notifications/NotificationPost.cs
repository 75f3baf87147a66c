using SeqrSandbox.Core.Bills;
using SeqrSandbox.Simulator.Texts;

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

    /// <summary>Posts, and answers the status, or why there was none, or why a redirect was not followed.</summary>
    public async Task<(int? Status, string? Error)> Send(string url, string invoiceReference)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return NotificationAddress.TryRead(url, out var target)
                ? await Send(target, invoiceReference, patience.Token)
                : (null, "The address cannot be called: it is no http or https URL with a host and a port.");
        }
        catch (OperationCanceledException)
        {
            return (null, $"No answer within {Patience.TotalSeconds:0} s.");
        }
        catch (Exception error)
        {
            // Not only errors of HTTP: what the client throws depends on what the address and the answer look like, and
            // whatever it is, the merchant was not reached.
            return (null, Reason.Of(error));
        }
    }

    private async Task<(int? Status, string? Error)> Send(Uri target, string invoiceReference, CancellationToken patience)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var form = new FormUrlEncodedContent([new("invoiceReference", invoiceReference)]);
            using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = form };
            // Only the status matters: the body is not read.
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience);
            var (next, refusal) = Redirect.Of(response, target);
            if (next is null)
                return ((int)response.StatusCode, refusal);
            if (redirects == MostRedirects)
                return ((int)response.StatusCode, $"More than {MostRedirects} redirects are not followed.");
            target = next;
        }
    }

    public void Dispose() => http.Dispose();
}
