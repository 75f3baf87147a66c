using System.Net;
using System.Net.Sockets;
using System.Text;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Notifications;

namespace SeqrSandbox.ContractTests.Clock;

/// <summary>
/// Redirects in a merchant's answer to a notification: followed on the same host, otherwise a failed attempt with its
/// reason.
/// </summary>
public sealed class RedirectTests
{
    private static readonly string LongPath = "/" + new string('x', 4000);

    /// <summary>
    /// A status with the header lines after it, and what the attempt tells; null is a notification that was delivered
    /// elsewhere.
    /// </summary>
    public static TheoryData<int, string[], string?> Answers => new()
    {
        { 307, ["Location: /elsewhere"], null },
        { 308, ["Location: elsewhere?shop=1"], null },
        { 307, ["Location: //127.0.0.1:{port}/elsewhere"], null },
        { 307, ["Location: http://127.0.0.1:{port}/elsewhere#top"], null },
        { 307, ["Location: http://shop:secret@127.0.0.1:{port}/elsewhere"], null },
        { 307, ["Location: http://localhost:{port}/elsewhere"], "A redirect to another host (http://localhost:{port}) is not followed." },
        { 307, ["Location: http://127.0.0.2:{port}/seqr"], "A redirect to another host (http://127.0.0.2:{port}) is not followed." },
        { 307, ["Location: http://shop:secret@other.example/"], "A redirect to another host (http://other.example:80) is not followed." },
        { 307, ["Location: //other.example/"], "A redirect to another host (http://other.example:80) is not followed." },
        { 307, ["Location: ///"], "The redirect's Location '///' is no address." },
        { 307, ["Location: //"], "The redirect's Location '//' is no address." },
        { 307, ["Location: http://"], "The redirect's Location 'http://' is no address." },
        { 307, ["Location: http://["], "The redirect's Location 'http://[' is no address." },
        { 307, ["Location: http://127.0.0.1:99999/"], "The redirect's Location 'http://127.0.0.1:99999/' is no address." },
        { 307, ["Location: http://127.0.0.1:0/"], "The redirect's Location 'http://127.0.0.1:0/' cannot be called." },
        { 308, ["Location: seqr://x"], "The redirect's Location 'seqr://x' is neither http nor https, and is not followed." },
        { 307, ["Location: seqr://127.0.0.1:{port}/elsewhere"], "The redirect's Location "
            + "'seqr://127.0.0.1:{port}/elsewhere' is neither http nor https, and is not followed." },
        { 307, ["Location: myapp://"], "The redirect's Location 'myapp://' is neither http nor https, and is not followed." },
        { 307, ["Location: mailto:shop@shop.example"], "The redirect's Location 'mailto:shop@shop.example' is neither "
            + "http nor https, and is not followed." },
        { 307, ["Location: ftp://127.0.0.1/seqr"], "The redirect's Location 'ftp://127.0.0.1/seqr' is neither http "
            + "nor https, and is not followed." },
        { 307, ["Location: file:///etc/passwd"], "The redirect's Location 'file:///etc/passwd' is neither http nor "
            + "https, and is not followed." },
        { 307, ["Location: javascript:alert(1)"], "The redirect's Location 'javascript:alert(1)' is neither http nor "
            + "https, and is not followed." },
        { 307, ["Location: \\\\127.0.0.1\\elsewhere"], "The redirect's Location '\\\\127.0.0.1\\elsewhere' is neither "
            + "http nor https, and is not followed." },
        { 307, ["Location: myapp:" + LongPath], $"The redirect's Location 'myapp:{LongPath[..114]}…' is neither http "
            + "nor https, and is not followed." },
        { 307, ["Location: /elsewhere", "Location: /other"], "The redirect has 2 Locations." },
        { 307, ["Location:"], "The redirect has an empty Location." },
        { 307, [], "The redirect has no Location." },
        { 307, ["Location: /seqr"], "More than 3 redirects are not followed." },
        { 302, ["Location: /elsewhere"], "This redirect makes a GET of a POST and is not followed. A POST is repeated after 307 or 308." },
        { 301, ["Location: ///"], "This redirect makes a GET of a POST and is not followed. A POST is repeated after 307 or 308." },
        { 303, [], "This redirect makes a GET of a POST and is not followed. A POST is repeated after 307 or 308." },
        { 300, ["Location: /elsewhere"], "" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_redirect_is_followed_on_the_same_host_and_is_a_failed_attempt_otherwise(int status, string[] lines, string? refusal)
    {
        using var merchant = new RawMerchant(status, lines);
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send(notificationUrl: merchant.Url));

        await given.Sandbox.AdvanceClock(TimeSpan.Zero);

        var told = (await given.Sandbox.Store.ListNotifications(paid.Reference, 1))[0];
        var attempt = Assert.Single(told.Attempts);
        var expected = refusal?.Replace("{port}", $"{merchant.Port}", StringComparison.Ordinal) is { Length: > 0 } text ? text : null;
        Assert.Equal((refusal is null ? 200 : status, expected), (attempt.Status, attempt.Error));
        Assert.Equal(refusal is null ? NotificationState.Delivered : NotificationState.Pending, told.State);
        var entry = Assert.Single(await given.Sandbox.Journal.List(new() { Kind = EntryKind.NotificationAttempt, Limit = 10 }));
        Assert.Equal((attempt.Status, attempt.Error), (entry.Status, entry.Detail));
        Assert.Equal(0, given.Sandbox.Failing.Count);
    }

    [Theory]
    [InlineData("no HTTP\r\n\r\n")]
    [InlineData("HTTP/1.1 999999 No\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno header\r\n\r\n")]
    [InlineData("")]
    public async Task An_invalid_answer_is_a_failed_attempt(string answer)
    {
        using var merchant = new RawMerchant(answer);
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send(notificationUrl: merchant.Url));

        await given.Sandbox.AdvanceClock(TimeSpan.Zero);

        var attempt = Assert.Single((await given.Sandbox.Store.ListNotifications(paid.Reference, 1))[0].Attempts);
        Assert.Null(attempt.Status);
        Assert.NotEmpty(attempt.Error!);
    }

    [Fact]
    public async Task An_address_from_before_it_was_checked_is_a_failed_attempt_too()
    {
        using var given = await TestSandbox.Open();
        await given.Sandbox.Store.Save(
            new()
            {
                Notifications =
                    [Core.Memory.Stored.New(Notification.For(Given.Invoice(Phase.Paid), "http://xn--ü/", given.Wall.GetUtcNow()))]
            });

        await given.Sandbox.AdvanceClock(TimeSpan.Zero);

        var attempt = Assert.Single((await given.Sandbox.Store.ListNotifications(null, 1))[0].Attempts);
        Assert.Equal(
            (null, "The address cannot be called: it is no http or https URL with a host and a port."),
            (attempt.Status, attempt.Error));
    }

    /// <summary>Answers every POST to /seqr with bytes of its own, and any other path with 200.</summary>
    private sealed class RawMerchant : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly string answer;

        public RawMerchant(string answer)
        {
            listener.Start();
            this.answer = answer.Replace("{port}", $"{Port}", StringComparison.Ordinal);
            _ = Serve();
        }

        public RawMerchant(int status, string[] lines)
            : this(
                $"HTTP/1.1 {status} Elsewhere\r\n{string.Concat(lines.Select(line => line + "\r\n"))}Content-Length: "
                    + "0\r\nConnection: close\r\n\r\n")
        {
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public string Url => $"http://127.0.0.1:{Port}/seqr";

        public void Dispose() => listener.Dispose();

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    await Answer(client.GetStream());
                }
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task Answer(NetworkStream stream)
        {
            var request = new StringBuilder();
            var buffer = new byte[4096];
            while (!request.ToString().Contains("invoiceReference=", StringComparison.Ordinal)
                && await stream.ReadAsync(buffer) is > 0 and var read)
                request.Append(Encoding.Latin1.GetString(buffer, 0, read));
            var isAsked = request.ToString().StartsWith("POST /seqr ", StringComparison.Ordinal);
            await stream.WriteAsync(
                Encoding.Latin1.GetBytes(isAsked ? answer : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        }
    }
}
