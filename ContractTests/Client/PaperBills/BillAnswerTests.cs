using Reference.Client;
using Reference.Client.PaperBills;
using SeqrSandbox.ContractTests.Pacts;

namespace SeqrSandbox.ContractTests.Client.PaperBills;

/// <summary>Answers of the Invoice Service that are not as documented are no paid bills.</summary>
public sealed class BillAnswerTests
{
    private const string Good =
        """{"id":1,"amount":5,"currency":"SEK","status":"PAID","reference":"R","ersReference":"E","purchaseTime":"15.05.2026 15:37:33"}""";

    private const string Header = "ID,AMOUNT,CURRENCY,STATUS,REFERENCE,ERS_REFERENCE,PURCHASE_TIME\r\n";

    [Theory]
    [InlineData("", "no JSON object")]
    [InlineData("[]", "no JSON object")]
    [InlineData("<html>", "no JSON object")]
    [InlineData("\"id\":1,", "", "has no id")]
    [InlineData("\"PAID\"", "\"ISSUED\"", "status is 'ISSUED'")]
    [InlineData("\"amount\":5", "\"amount\":\"5,00\"", "amount of an invoice cannot be read")]
    [InlineData("SEK", "kr", "currency of an invoice cannot be read")]
    [InlineData("15.05.2026 15:37:33", "2026-05-15", "purchaseTime of an invoice cannot be read")]
    public async Task An_invoice_that_cannot_be_read_is_no_answer(string written, string instead, string? why = null)
    {
        var body = why is null ? written : Good.Replace(written, instead, StringComparison.Ordinal);

        var failed = await Assert.ThrowsAsync<SeqrTransportException>(() => Ask(body, client => client.GetInvoiceAsync(1)));

        Assert.Equal(SeqrTransportFailure.NotUnderstood, failed.Failure);
        Assert.Contains(why ?? instead, failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no line of names")]
    [InlineData(Header + "1,5.00,SEK,PAID,R,E,yesterday\r\n", "purchaseTime of an invoice cannot be read")]
    [InlineData(Header + "x,5.00,SEK,PAID,R,E,2026-05-15T15:37:33+00:00\r\n", "id of an invoice cannot be read")]
    public async Task A_report_that_cannot_be_read_is_no_answer(string body, string why)
    {
        var day = new DateOnly(2026, 5, 15);

        var failed = await Assert.ThrowsAsync<SeqrTransportException>(() => Ask(body, client => client.GetReportAsync(day, day)));

        Assert.Contains(why, failed.Message, StringComparison.Ordinal);
    }

    private static async Task Ask(string body, Func<SeqrIssuerClient, Task> ask)
    {
        await using var service = await LoopbackServer.Start(context => context.Response.WriteAsync(body));
        using var client = new SeqrIssuerClient(service.Address, new("example", "5ecr3t"));
        await ask(client);
    }
}
