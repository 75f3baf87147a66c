using System.Net.Sockets;
using System.Text;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Foreign.Stacks;

/// <summary>The server that the stacks are run against does to the bytes what each fault says.</summary>
public sealed class FaultyServiceTests
{
    private const string Good = "<sendInvoiceResponse><return><resultCode>0</resultCode></return></sendInvoiceResponse>";

    [Theory]
    [InlineData("closed", false)]
    [InlineData("reset", true)]
    public async Task A_connection_ends_without_a_byte_in_order_or_by_force_and_the_second_is_answered(string fault, bool isReset)
    {
        await using var service = Play(fault);

        var (head, body, wasReset) = await Post(service);
        Assert.Equal(("", 0, isReset), (head, body.Length, wasReset));
        Assert.Equal(Good, Encoding.UTF8.GetString((await Post(service)).Body));
        Assert.Equal([1, 2], service.Calls.Select(call => call.Number));
        Assert.Equal([1, 2], service.Calls.Select(call => call.Connection));
    }

    [Fact]
    public async Task Half_an_answer_announces_the_whole()
    {
        await using var service = Play("half");

        var (head, body, wasReset) = await Post(service);

        Assert.Contains($"Content-Length: {Good.Length}\r\n", head + "\r\n", StringComparison.Ordinal);
        Assert.Equal((Good[..(Good.Length - (Good.Length / 2))], false), (Encoding.UTF8.GetString(body), wasReset));
    }

    [Fact]
    public async Task On_a_kept_connection_the_first_call_is_answered_and_the_second_is_not()
    {
        await using var service = Play("closed-when-reused");
        using var connection = await Open(service);
        await connection.Send(Bill(service, "keep-alive"));
        Assert.Equal(Good, (await connection.Read()).Text);

        await connection.Send(Bill(service, "keep-alive"));

        Assert.Equal(("", false), (await connection.ReadToEnd() is var (head, _, wasReset) ? (head, wasReset) : default));
        Assert.Equal([1, 2], service.Calls.Select(call => call.NumberOnConnection));
    }

    [Theory]
    [InlineData("302", "HTTP/1.1 302 Found")]
    [InlineData("307", "HTTP/1.1 307 Temporary Redirect")]
    public async Task A_redirect_names_an_address_that_takes_the_bill(string fault, string status)
    {
        await using var service = Play(fault);

        var (head, _, _) = await Post(service);

        Assert.StartsWith(status, head, StringComparison.Ordinal);
        Assert.Contains($"Location: http://{new Uri(service.Url).Authority}{Fault.MovedTo}\r\n", head, StringComparison.Ordinal);
        using var client = new HttpClient();
        using var content = new StringContent("<sendInvoice/>");
        using var answer = await client.PostAsync(new Uri(new(service.Url), Fault.MovedTo), content);
        Assert.Equal(Good, await answer.Content.ReadAsStringAsync());
    }

    private static FaultyService Play(string fault) => new(Fault.All.Single(one => one.Name == fault), Good);

    private static async Task<RawConnection> Open(FaultyService service)
    {
        var (socket, url) = (new Socket(SocketType.Stream, ProtocolType.Tcp), new Uri(service.Url));
        await socket.ConnectAsync(url.Host, url.Port);
        return new(socket);
    }

    private static async Task<(string Head, byte[] Body, bool WasReset)> Post(FaultyService service)
    {
        using var connection = await Open(service);
        await connection.Send(Bill(service, "close"));
        return await connection.ReadToEnd();
    }

    private static string Bill(FaultyService service, string connection) =>
        $"POST / HTTP/1.1\r\nHost: {new Uri(service.Url).Authority}\r\nConnection: {connection}\r\nContent-Length: 14\r\n\r\n<sendInvoice/>";
}
