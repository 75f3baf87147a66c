using System.Diagnostics;
using System.Globalization;
using System.Text;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Tracing;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Telemetry;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Notifications;

/// <summary>
/// Posts to a merchant's notificationUrl: a form with the invoiceReference; or to the issuer of a paper bill: JSON with the
/// invoiceId; or createPurchase. Within five seconds, to no other host.
/// </summary>
/// <param name="instruments">Counts what came of the attempts.</param>
/// <param name="network">Carries the posts.</param>
/// <param name="time">Measures them, and how long a merchant is waited for.</param>
internal sealed class NotificationPost(Instruments instruments, HttpMessageHandler network, TimeProvider time) : IDisposable
{
    private const int MostRedirects = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient http = new(network) { Timeout = Timeout.InfiniteTimeSpan };

    public NotificationPost(Instruments instruments)
        : this(instruments, Sockets(), TimeProvider.System)
    {
    }

    /// <summary>Counts what came of the attempts.</summary>
    public NotificationMeter Meter => instruments.Notifications;

    /// <summary>Posts a notification, and reads the status of the answer.</summary>
    public async Task<MerchantAnswer> Send(Notification notification, ScriptedPost? script = null)
    {
        var (url, invoice, trace) = (notification.Url, notification.Invoice, notification.TraceParent);
        using var span = instruments.Spans.Post(trace);
        var told = new Told(invoice, notification.PaperId);
        var answer = await Exchange(url, told.To, ReadStatus, span is null ? trace : CurrentTrace.Value, script);
        if (notification.PaperId is not null && answer.Status is > StatusCodes.Status200OK and < 300)
            answer = answer with { Error = "SEQR's invoice service takes no other status than 200." };
        if (span is null)
            return answer;
        span.SetTag("http.request.method", "POST");
        span.SetTag("url.full", url);
        span.SetTag("http.response.status_code", answer.Status);
        span.SetTag("seqr.invoice", invoice.Value);
        if (answer.Status is not (>= 200 and < 300) || answer.Error is not null)
            span.SetStatus(ActivityStatusCode.Error, answer.Error);
        return answer;
    }

    /// <summary>Posts JSON to a merchant, and reads the answer. Bounds and redirects are as with a notification.</summary>
    public Task<MerchantAnswer> Ask(string url, byte[] json, TraceParent? trace, ScriptedPost? script = null) =>
        Exchange(url, address => Request(address, json), ReadAnswer, trace, script);

    private static SocketsHttpHandler Sockets() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // The traceparent is the notification's, whatever is under way here.
        ActivityHeadersPropagator = null,
        ConnectTimeout = Patience,
        // A connection for each post. A kept one fails the next post if the merchant closes it at that moment, as servers of HTTP/1.0 do.
        PooledConnectionLifetime = TimeSpan.Zero,
    };

    private static HttpRequestMessage Request(Uri address, byte[] json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(json) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json;charset=UTF-8");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        return request;
    }

    /// <summary>At most one byte more than is taken.</summary>
    private static async Task<byte[]> ReadBody(HttpResponseMessage response, CancellationToken patience)
    {
        var buffer = new byte[MerchantAnswer.MostBytes + 1];
        await using var body = await response.Content.ReadAsStreamAsync(patience);
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, patience);
        return buffer[..length];
    }

    private static async Task<MerchantAnswer> ReadAnswer(HttpResponseMessage response, CancellationToken patience)
    {
        var type = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.ToString() : null;
        var body = await ReadBody(response, patience);
        return body.Length <= MerchantAnswer.MostBytes
            ? new((int)response.StatusCode, type, body, null, default)
            : new((int)response.StatusCode, type, body[..1024], $"The answer is longer than {MerchantAnswer.MostBytes} bytes.", default);
    }

    /// <summary>Of the answer to a notification only the status matters, so its body is not read.</summary>
    private static Task<MerchantAnswer> ReadStatus(HttpResponseMessage response, CancellationToken patience) =>
        Task.FromResult(new MerchantAnswer((int)response.StatusCode, null, [], null, default));

    /// <summary>Posts and reads, with what a scenario does to it.</summary>
    private async Task<MerchantAnswer> Exchange(
        string url,
        Func<Uri, HttpRequestMessage> make,
        Func<HttpResponseMessage, CancellationToken, Task<MerchantAnswer>> read,
        TraceParent? trace,
        ScriptedPost? script)
    {
        if (PostFaults.Instead(script) is { } instead)
            return instead;
        // A delay of the scenario's is no time that the merchant takes.
        await Task.Delay(script?.For ?? TimeSpan.Zero, time);
        var started = time.GetTimestamp();
        var answer = PostFaults.Changed(await ExchangeWhole(), script);
        return answer with { Duration = time.GetElapsedTime(started) };

        async Task<MerchantAnswer> ExchangeWhole()
        {
            using var patience = new CancellationTokenSource(Patience, time);
            try
            {
                if (!NotificationAddress.TryRead(url, out var target))
                    return Unanswered("The address cannot be called: it is no http or https URL with a host and a port.");
                var (response, refusal) = await Post(target, address => PostFaults.Sent(make(address), script), trace, patience.Token);
                using (response)
                {
                    var whole = await read(response, patience.Token);
                    return refusal is null ? whole : whole with { Error = refusal };
                }
            }
            catch (Exception error)
            {
                return Unanswered(Unreached(error));
            }
        }

        static MerchantAnswer Unanswered(string why) => new(null, null, [], why, default);
    }

    /// <summary>Posts, and again where a redirect leads on the same host.</summary>
    /// <param name="target">The address.</param>
    /// <param name="make">Makes the request to an address: each can be sent once.</param>
    /// <param name="trace">Sent with it.</param>
    /// <param name="patience">How long the merchant is waited for.</param>
    /// <returns>The last answer, and why a redirect in it is not followed.</returns>
    private async Task<(HttpResponseMessage Response, string? Refusal)> Post(
        Uri target, Func<Uri, HttpRequestMessage> make, TraceParent? trace, CancellationToken patience)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var request = make(target);
            if (trace is not null)
                request.Headers.TryAddWithoutValidation("traceparent", trace.Text);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience);
            var (next, refusal) = Redirect.Of(response, target);
            if (next is null)
                return (response, refusal);
            if (redirects == MostRedirects)
                return (response, $"More than {MostRedirects} redirects are not followed.");
            response.Dispose();
            target = next;
        }
    }

    /// <summary>
    /// Why a merchant was not reached. The client's exceptions depend on the address and the answer, and are not only those of HTTP:
    /// whatever the exception, the merchant was not reached.
    /// </summary>
    private static string Unreached(Exception error) =>
        error is OperationCanceledException ? $"No answer within {Patience.TotalSeconds:0} s." : Reason.Of(error);

    public void Dispose() => http.Dispose();

    /// <summary>What a merchant is told: which invoice.</summary>
    private readonly record struct Told(InvoiceReference Invoice, long? PaperId)
    {
        public HttpRequestMessage To(Uri address) => new(HttpMethod.Post, address)
        {
            Content = PaperId is { } id
                ? new StringContent(
                    string.Create(CultureInfo.InvariantCulture, $"{{\"invoiceId\": {id}}}"), Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent([new("invoiceReference", Invoice.Value)]),
        };
    }
}
