using System.Text;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>What is recorded is what was on the wire, byte for byte.</summary>
public sealed class BytesTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    [Fact]
    public async Task The_bytes_of_a_raw_socket_are_those_recorded()
    {
        var body = Message.Of("getPaymentStatus", "<invoiceReference>\t&#x31;23 <!-- \u00e5 --></invoiceReference>\r\n\r\n");
        var length = Encoding.UTF8.GetByteCount(body);
        using var connection = await simulator.Open();
        await connection.Send(
            $"POST {InvoiceService.Path} HTTP/1.1\r\nHost: here\r\nContent-Type: text/xml;charset=\"utf-8\"\r\n"
                + $"Content-Length: {length}\r\n\r\n{body}");
        var answer = await connection.Read();

        var entry = (await simulator.Sandbox.Journal.List(new() { WithBodies = true, Limit = 1 }))[0];

        Assert.Equal(Encoding.UTF8.GetBytes(body), entry.Request!.Body);
        Assert.Equal("text/xml;charset=\"utf-8\"", entry.Request.ContentType);
        Assert.Equal(Encoding.UTF8.GetBytes(answer.Text), entry.Response!.Body);
        Assert.Equal((answer.Status, answer.ContentType), (entry.Status, entry.Response.ContentType));
    }
}
