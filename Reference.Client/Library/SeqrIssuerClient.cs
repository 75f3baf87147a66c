using System.Globalization;
using System.Net;
using System.Text.Json;
using Reference.Client.PaperBills;
using Reference.Client.Transport;

namespace Reference.Client;

/// <summary>
/// SEQR's Invoice Service as an issuer of paper bills calls it. A refusal is an answer; only a missing answer throws
/// <see cref="SeqrTransportException"/>. Both calls only read: they may be repeated.
/// </summary>
/// <param name="service">Where the service is; <c>api/invoice</c> and <c>api/report</c> are below it.</param>
/// <param name="issuer">The issuer.</param>
/// <param name="clock">Measures how long a call takes; null for the system's.</param>
public sealed class SeqrIssuerClient(Uri service, BillIssuer issuer, TimeProvider? clock = null) : IDisposable
{
    private const int LargestAnswer = 64 * 1024 * 1024;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(8);

    // The token goes to the configured address alone.
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = Timeout,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    /// <summary>Asks for a paid invoice.</summary>
    /// <param name="invoiceId">SEQR's number, of which it notifies.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The bill; or 401 for a wrong name or secret, 404 for an invoice that is not the issuer's, or not paid.</returns>
    public Task<BillResult<PaidBill>> GetInvoiceAsync(long invoiceId, CancellationToken cancellationToken = default) =>
        GetAsync("getInvoice", $"api/invoice/{invoiceId.ToString(CultureInfo.InvariantCulture)}?", BillReader.FromJson, cancellationToken);

    /// <summary>Asks for all that was paid within some days.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, which is included.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The bills; or 401 for a wrong name or secret, 400 if the last day is before the first.</returns>
    public Task<BillResult<IReadOnlyList<PaidBill>>> GetReportAsync(
        DateOnly first, DateOnly last, CancellationToken cancellationToken = default) =>
        GetAsync("getReport", $"api/report?startDate={Day(first)}&endDate={Day(last)}&", BillReader.FromCsv, cancellationToken);

    /// <summary>Closes the connections.</summary>
    public void Dispose() => http.Dispose();

    private async Task<BillResult<T>> GetAsync<T>(string operation, string path, Func<string, T> read, CancellationToken cancellation)
        where T : class
    {
        var address = new Uri($"{service.AbsoluteUri.TrimEnd('/')}/{path}issuer={Uri.EscapeDataString(issuer.Name)}");
        return await HttpCall.RunAsync(operation, service, clock ?? TimeProvider.System, SendAsync, cancellation);

        async Task<BillResult<T>> SendAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("X-Auth-Token", issuer.AuthToken);
            using var answer = await http.SendAsync(request, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => new(read(text)),
                HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound =>
                    new(new BillRefusal((int)answer.StatusCode, ReasonIn(text))),
                var status => throw new HttpRequestException($"HTTP status {(int)status}", inner: null, status),
            };
        }
    }

    /// <summary>The detail of a problem (RFC 9457), if the answer is one.</summary>
    private static string? ReasonIn(string text)
    {
        try
        {
            using var problem = JsonDocument.Parse(text);
            return problem.RootElement.ValueKind is JsonValueKind.Object
                && problem.RootElement.TryGetProperty("detail", out var detail)
                && detail.ValueKind is JsonValueKind.String ? detail.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Day(DateOnly day) => day.ToString("ddMMyyyy", CultureInfo.InvariantCulture);
}
