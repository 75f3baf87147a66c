using System.Net;
using System.Net.Sockets;
using Reference.Client;
using SeqrSandbox.ContractTests.Client.Fakes;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Client.Transport;

public sealed class TransportTroubleTests : IAsyncLifetime
{
    private const string Password = "s3cr<t&pw";
    private readonly Invoice shoes = new() { Total = new Money(990, "SEK") };
    private FakeSeqr seqr = null!;
    private ServiceProvider services = null!;

    private SeqrClient Client => services.GetRequiredService<SeqrClient>();

    public async Task InitializeAsync()
    {
        seqr = await FakeSeqr.StartAsync();
        services = seqr.Client(configure: options => options.Timeout = TimeSpan.FromSeconds(1));
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await seqr.DisposeAsync();
    }

    [Fact]
    public async Task Where_nothing_listens_the_request_was_not_carried_out()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var endpoint = new Uri($"http://{closed.LocalEndpoint}/soap");
        closed.Stop();
        using var offline = seqr.Client(configure: options => options.Endpoint = endpoint);

        var e = await Assert.ThrowsAsync<SeqrTransportException>(() => offline.GetRequiredService<SeqrClient>().SendInvoiceAsync(shoes));
        Assert.Equal((SeqrTransportFailure.NotReached, false), (e.Failure, e.MayHaveBeenCarriedOut));
        Assert.Equal(("sendInvoice", endpoint), (e.Operation, e.Endpoint));
        Assert.Matches(
            $@"^sendInvoice to {endpoint} failed after \d+\.\d s: nothing answers at this address. The request was not carried out.$",
            e.Message);
    }

    /// <summary>Some of the connections are gone in the moment in which they are made: HttpClient then throws what the socket said.</summary>
    [Fact]
    public async Task A_server_that_resets_each_connection_at_once_is_a_transport_failure_each_time()
    {
        using var resets = new TcpListener(IPAddress.Loopback, 0);
        resets.Start();
        var endpoint = new Uri($"http://{resets.LocalEndpoint}/soap");
        var resetting = Task.Run(() =>
        {
            try
            {
                while (true)
                {
                    using var connection = resets.AcceptSocket();
                    connection.LingerState = new LingerOption(true, 0);
                }
            }
            catch (SocketException)
            {
                // It is stopped.
            }
        });
        using var offline = seqr.Client(configure: options => options.Endpoint = endpoint);
        var client = offline.GetRequiredService<SeqrClient>();

        await Parallel.ForAsync(0, 2000, async (_, _) => await Assert.ThrowsAsync<SeqrTransportException>(() => client.SendInvoiceAsync(shoes)));

        resets.Stop();
        await resetting;
    }

    [Fact]
    public async Task An_untrusted_certificate_is_reported()
    {
        await using var untrusted = await UntrustedServer.Start();
        using var secure = seqr.Client(configure: options => options.Endpoint = untrusted.Url);

        var e = await Assert.ThrowsAsync<SeqrTransportException>(() => secure.GetRequiredService<SeqrClient>().SendInvoiceAsync(shoes));

        Assert.Equal((SeqrTransportFailure.NotReached, false), (e.Failure, e.MayHaveBeenCarriedOut));
        Assert.Contains(
            $"no secure connection could be made: {UntrustedServer.Reason}. The request was not",
            e.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_in_time_the_request_may_have_been_carried_out()
    {
        seqr.On("sendInvoice", FakeAnswer.Silence);
        var before = DateTimeOffset.UtcNow;
        var e = await FailureAsync();
        Assert.Equal((SeqrTransportFailure.TimedOut, true), (e.Failure, e.MayHaveBeenCarriedOut));
        Assert.InRange(e.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(10));
        Assert.InRange(e.StartedAt, before, DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_told_and_the_request_is_not_sent_twice()
    {
        seqr.On("benchmarkingNop", FakeAnswer.Success());
        await Client.BenchmarkingNopAsync(); // Leaves a connection that the next request uses again.
        seqr.On("sendInvoice", FakeAnswer.Reset);
        var e = await FailureAsync();
        Assert.Equal((SeqrTransportFailure.ConnectionLost, true), (e.Failure, e.MayHaveBeenCarriedOut));
        Assert.Single(seqr.Calls("sendInvoice"));
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(404, false)]
    [InlineData(408, true)]
    [InlineData(415, false)]
    [InlineData(429, false)]
    [InlineData(302, true)]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    public async Task An_http_status_is_told(int status, bool mayHaveBeenCarriedOut)
    {
        seqr.On("sendInvoice", FakeAnswer.Http(status, "text/html", "<html>Sorry</html>"));
        var e = await FailureAsync();
        Assert.Contains($"HTTP status {status}", e.Message, StringComparison.Ordinal);
        Assert.Equal((SeqrTransportFailure.HttpStatus, mayHaveBeenCarriedOut), (e.Failure, e.MayHaveBeenCarriedOut));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        seqr.On("sendInvoice", new FakeAnswer((http, _) =>
        {
            http.Response.Redirect("/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        }));
        await FailureAsync();
        Assert.Single(seqr.Received);
    }

    [Theory]
    [InlineData("Client", false)]
    [InlineData("Server", true)]
    public async Task A_soap_fault_is_told_with_its_reason(string code, bool mayHaveBeenCarriedOut)
    {
        seqr.On("sendInvoice", FakeAnswer.Fault(code, "Too deep"));
        var e = await FailureAsync();
        Assert.Equal((SeqrTransportFailure.SoapFault, mayHaveBeenCarriedOut), (e.Failure, e.MayHaveBeenCarriedOut));
        Assert.Contains($"SOAP fault {code}: Too deep", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", "<html>Welcome to the hotel's WLAN</html>")]
    [InlineData("text/xml", "<html>Welcome to the hotel's WLAN</html>")]
    [InlineData("text/xml", "not XML")]
    [InlineData("text/xml", "")]
    [InlineData(
        "text/xml",
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><x/></soap:Body></soap:Envelope>")]
    [InlineData("text/xml", "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><cut")]
    public async Task An_answer_that_is_not_SEQRs_is_not_understood(string contentType, string body)
    {
        seqr.On("sendInvoice", FakeAnswer.Http(200, contentType, body));
        var e = await FailureAsync();
        Assert.Equal((SeqrTransportFailure.NotUnderstood, true), (e.Failure, e.MayHaveBeenCarriedOut));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<resultDescription>SUCCESS</resultDescription><invoiceReference>R1</invoiceReference><invoiceQRCode>Q</invoiceQRCode>")]
    [InlineData("<resultCode>yes</resultCode>")]
    [InlineData("<resultCode>0</resultCode><invoiceQRCode>Q</invoiceQRCode>")]
    public async Task An_answer_without_a_code_or_reference_does_not_pass_for_success(string members)
    {
        seqr.On("sendInvoice", FakeAnswer.Return(members));
        Assert.Equal(SeqrTransportFailure.NotUnderstood, (await FailureAsync()).Failure);
    }

    [Theory]
    [InlineData(200, "text/html")]
    [InlineData(200, "text/xml")]
    [InlineData(500, "text/html")]
    [InlineData(500, "text/xml")]
    [InlineData(404, "text/plain")]
    public async Task A_server_that_echoes_the_request_does_not_bring_the_password_into_the_exception(int status, string contentType)
    {
        seqr.On("sendInvoice", FakeAnswer.Echo(status, contentType));
        AssertNoPassword(await FailureAsync());
    }

    [Fact]
    public async Task A_fault_that_quotes_the_password_is_masked()
    {
        seqr.On("sendInvoice", FakeAnswer.Fault("Client", "Bad password s3cr&lt;t&amp;pw given"));
        var e = await FailureAsync();
        AssertNoPassword(e);
        Assert.Contains("Bad password *** given", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_passwords_of_others_are_masked_as_well()
    {
        seqr.On("changePrincipalPassword", FakeAnswer.Fault("Client", "n3w-secret is too short"));
        var e = await Assert.ThrowsAsync<SeqrTransportException>(() =>
            services.GetRequiredService<SeqrPrincipalClient>().ChangePrincipalPasswordAsync(new("TERMINALID", "t"), "n3w-secret"));
        Assert.DoesNotContain("n3w-secret", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_trouble_the_same_client_works_again()
    {
        seqr.On("sendInvoice", FakeAnswer.Silence, FakeAnswer.Reset, FakeAnswer.Http(500), FakeAnswer.Sent("R1"));
        for (var i = 0; i < 3; i++)
            await FailureAsync();
        Assert.Equal("R1", (await Client.SendInvoiceAsync(shoes)).Value?.InvoiceReference);
    }

    private static void AssertNoPassword(Exception e)
    {
        Assert.DoesNotContain(Password, e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr&lt;t", e.ToString(), StringComparison.Ordinal);
    }

    private Task<SeqrTransportException> FailureAsync() =>
        Assert.ThrowsAsync<SeqrTransportException>(() => Client.SendInvoiceAsync(shoes));
}
