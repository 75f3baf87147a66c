using SeqrSandbox.Core.Bills;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Notifications;

/// <summary>
/// Posts to a merchant's notificationUrl: a form with the invoiceReference, within five seconds, to no other host.
/// </summary>
internal sealed class NotificationPost : IDisposable
{
    private const int MostRedirects = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = Patience,
        // This finds a merchant again that restarts or moves.
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Posts. Returns the status, or the reason why there was none or a redirect was not followed.</summary>
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
            // The client's exceptions depend on the address and the answer, and are not only those of HTTP. Whatever
            // the exception, the merchant was not reached.
            return (null, Reason.Of(error));
        }
    }

    private async Task<(int? Status, string? Error)> Send(Uri target, string invoiceReference, CancellationToken patience)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var form = new FormUrlEncodedContent([new("invoiceReference", invoiceReference)]);
            using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = form };
            // Only the status matters, so the body is not read.
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
