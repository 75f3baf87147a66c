using System.Text.Json;
using Reference.Client;
using Reference.Client.PaperBills;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Client.PaperBills;

/// <summary>The issuer's client beside the simulator: its codes are accepted, and what was paid is read back.</summary>
public sealed class IssuerClientTests() : ControlSuite(Control.Transport.Kestrel)
{
    private static readonly BillIssuer Example = new("example", "5ecr3t");
    private static readonly BillIssuer Abc = new("abc", "SECRET_STRING_FOR_ISSUER");

    [Fact]
    public async Task The_documented_bill_is_accepted_and_its_details_are_read_back()
    {
        var reference = await GivenPaid(Example.CodeFor(new(new(29.99m, "SEK"), "Test invoice", "R820919")));
        using var client = Client(Example);

        var bill = (await client.GetInvoiceAsync(PaperInvoiceId.Of(new(reference)))).Value!;

        var invoice = await Get($"/sandbox/invoices/{reference}");
        Assert.Equal(
            new PaidBill(PaperInvoiceId.Of(new(reference)), "R820919", new(29.99m, "SEK"), invoice["payment.ersReference"]!)
            {
                Description = "Test invoice",
                PaidAt = bill.PaidAt,
            },
            bill);
        Assert.InRange(bill.PaidAt, Host.Sandbox.Clock.GetUtcNow().AddMinutes(-1), Host.Sandbox.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_report_has_the_same_bills_with_quoted_texts_and_the_payer()
    {
        const string Text = """a, "b" c""";
        var reference = await GivenPaid(Abc.CodeFor(new(new(5, "SEK"), Text, "1,2")));
        using var client = Client(Abc);
        var today = DateOnly.FromDateTime(Host.Sandbox.Clock.GetUtcNow().UtcDateTime);

        var line = Assert.Single((await client.GetReportAsync(today, today)).Value!);

        var bill = (await client.GetInvoiceAsync(PaperInvoiceId.Of(new(reference)))).Value!;
        Assert.Equal(bill, line with { PaidAt = bill.PaidAt });
        Assert.Equal((Text, "1,2"), (line.Description, line.Reference));
        var payer = (await Host.Sandbox.Payers.Find("payer-1"))!;
        Assert.Equal((payer.Msisdn, payer.Name), (line.Payer!.Msisdn, $"{line.Payer.FirstName} {line.Payer.LastName}"));
        Assert.Empty((await client.GetReportAsync(today.AddDays(-2), today.AddDays(-1))).Value!);
    }

    [Fact]
    public async Task A_refusal_is_an_answer()
    {
        using var client = Client(Example);
        using var stranger = Client(new("example", "wrong"));
        var today = DateOnly.FromDateTime(DateTime.UtcNow);

        Assert.Equal(404, (await client.GetInvoiceAsync(1)).Refusal!.Status);
        Assert.Equal(401, (await stranger.GetInvoiceAsync(1)).Refusal!.Status);
        Assert.Equal(400, (await client.GetReportAsync(today, today.AddDays(-1))).Refusal!.Status);
        Assert.NotEmpty((await stranger.GetReportAsync(today, today)).Refusal!.Reason!);
    }

    [Fact]
    public async Task Nobody_there_is_an_exception_without_the_token()
    {
        using var client = new SeqrIssuerClient(new($"http://127.0.0.1:{FreePort.Find()}"), Example);

        var failed = await Assert.ThrowsAsync<SeqrTransportException>(() => client.GetInvoiceAsync(1));

        Assert.Equal(
            ("getInvoice", SeqrTransportFailure.NotReached, false), (failed.Operation, failed.Failure, failed.MayHaveBeenCarriedOut));
        Assert.DoesNotContain(Example.AuthToken, failed.ToString(), StringComparison.Ordinal);
    }

    private async Task<string> GivenPaid(string code)
    {
        var scanned = (await Post("/sandbox/payers/payer-1/scan", JsonSerializer.Serialize(new { code }))).ShouldBe(200);
        (await Post("/sandbox/payers/payer-1/confirm", "{}")).ShouldBe(200);
        return scanned["reference"]!;
    }

    private SeqrIssuerClient Client(BillIssuer issuer) => new(Host.Client.BaseAddress!, issuer);
}
