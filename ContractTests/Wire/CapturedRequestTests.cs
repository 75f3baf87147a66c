using System.Text;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>
/// Requests byte for byte as clients in the field wrote them, over a socket. Source:
/// ContractTests/Wire/Captured/README.md.
/// </summary>
public sealed class CapturedRequestTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    [Theory]
    [InlineData("nusoap")]
    [InlineData("apache-httpclient")]
    [InlineData("apache-httpclient-gzip")]
    public async Task A_request_captured_from_a_client_in_the_field_answers_0(string name)
    {
        var answer = await MustAnswer0(await Captured(name));

        var stored = await simulator.Sandbox.Store.FindInvoice(new Core.Invoices.InvoiceReference(answer["invoiceReference"]!));
        Assert.Equal("Räksmörgås", stored!.Value.Bill.Title);
    }

    [Fact]
    public async Task The_first_of_two_content_types_counts()
    {
        await MustAnswer0(
            await Changed("Content-Type: text/xml; charset=ISO-8859-1\r\n", "Content-Type: application/json; charset=utf-8\r\n"));

        Assert.Contains(await Findings(), finding => finding.Code == "content-type-malformed");
    }

    [Fact]
    public async Task An_empty_content_encoding_is_ignored_and_found()
    {
        await MustAnswer0(await Changed("SOAPAction: \"\"\r\n", "Content-Encoding: \r\n"));

        Assert.Contains(await Findings(), finding => finding.Advice == "Leave Content-Encoding out: '' is no compression and was ignored.");
    }

    private static Task<byte[]> Captured(string name) =>
        File.ReadAllBytesAsync(Path.Combine(Repository.Root, "ContractTests", "Wire", "Captured", name + ".http"));

    /// <summary>A captured request with one more line in its head.</summary>
    private static async Task<byte[]> Changed(string after, string line)
    {
        var text = Encoding.Latin1.GetString(await Captured("apache-httpclient"));
        Assert.Contains(after, text, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text.Replace(after, after + line, StringComparison.Ordinal));
    }

    private async Task<Result> MustAnswer0(byte[] request)
    {
        using var connection = await simulator.Open();
        await connection.Send(request);
        var answer = simulator.ResultOf(await connection.Read());
        Assert.Equal(0, answer.Code);
        return answer;
    }

    private async Task<IReadOnlyList<Finding>> Findings() => (await simulator.Sandbox.Journal.List(new() { Limit = 1 }))[0].Findings;
}
