using System.Text.Json;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>The results of wrong clients, in every format.</summary>
public sealed class WrongClientTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task A_client_that_never_polls()
    {
        await using var shop = await WatchedShop.Open();
        await shop.Pay(await shop.Send());
        await shop.Advance("21s");

        await Verifier.Verify((await shop.Certification(accept: "text/plain")).Text);
    }

    [Fact]
    public async Task A_client_without_clientId()
    {
        await using var shop = await WatchedShop.Open();
        var invoice = await shop.Send(context: WatchedShop.Nameless);
        await shop.Ask(invoice);
        await shop.Cancel(invoice);

        Assert.Equal(["client-id: sendInvoice: context/clientId: Send the company's name as clientId."], await Failures(shop));
    }

    [Fact]
    public async Task A_row_without_quantity()
    {
        await using var shop = await WatchedShop.Open();
        await shop.Send(WatchedShop.RowWithoutQuantity);

        Assert.Equal(
            [
                "send-invoice: invoice/invoiceRows/invoiceRow[1]/itemQuantity: Send itemQuantity on each row.",
                "no-errors: sendInvoice: invoice/invoiceRows/invoiceRow[1]/itemQuantity: Send itemQuantity on each row.",
            ],
            await Failures(shop));
    }

    [Fact]
    public async Task A_refund_without_ersReference()
    {
        await using var shop = await WatchedShop.Open();
        await shop.Refund(null);

        Assert.Equal(
            [
                "refund: ersReference: Send ersReference: refundPayment cannot be carried out without it.",
                "ers-reference: Keep the ersReference that getPaymentStatus tells with PAID, and send it.",
                "no-errors: refundPayment: ersReference: Send ersReference: refundPayment cannot be carried out without it.",
            ],
            await Failures(shop));
    }

    [Theory]
    [InlineData("json", null, "application/json")]
    [InlineData("junit", "application/xml", "application/xml")]
    [InlineData("md", "text/markdown", "text/markdown")]
    [InlineData("text", "application/xml;q=0.5, text/plain", "text/plain")]
    public async Task A_client_with_three_faults(string format, string? accept, string type)
    {
        await using var shop = await WatchedShop.Open();
        var invoice = await shop.Send(WatchedShop.RowWithoutQuantity);
        await shop.Ask(invoice, WatchedShop.Nameless);
        await shop.Pay(invoice);
        await shop.Ask(invoice, WatchedShop.Nameless);
        await shop.Refund(null);

        var answer = await shop.Certification(accept: accept);

        Assert.Equal((200, type), (answer.Status, answer.Type));
        var text = format == "json" ? JsonSerializer.Serialize(JsonDocument.Parse(answer.Text), Indented) : answer.Text;
        await Verifier.Verify(text).UseTextForParameters(format);
    }

    [Fact]
    public async Task A_terminal_shows_colours()
    {
        await using var shop = await WatchedShop.Open();
        await shop.Send(WatchedShop.RowWithoutQuantity);
        var view = JsonSerializer.Deserialize((await shop.Certification()).Text, ControlJson.For<CertificationView>())!;

        var text = TextReport.Write(view, Colours.Ansi);

        Assert.Contains("\e[31mfailed  \e[0m  1  send-invoice", text, StringComparison.Ordinal);
        Assert.Contains("\e[32mpassed  \e[0m     client-id", text, StringComparison.Ordinal);
        Assert.Contains("\e[33mnot seen\e[0m  4  cancel", text, StringComparison.Ordinal);
        Assert.Equal(TextReport.Write(view, Colours.None), System.Text.RegularExpressions.Regex.Replace(text, "\e\\[\\d+m", ""));
    }

    [Theory]
    [InlineData("webshp", 404, "There is no plan 'webshp'. Is webshop meant? The plans are webshop, pos, instant-checkout, ")]
    [InlineData("webshop?expected=cancle", 400, "expected is 'cancle'; it has to be checks of the plan webshop: ")]
    [InlineData("webshop?after=x", 400, "after is 'x'; it has to be the id of an entry of the journal.")]
    public async Task An_impossible_certification_query_is_refused_with_the_possible_ones(string plan, int status, string detail)
    {
        await using var shop = await WatchedShop.Open();
        var answer = await shop.Certification(plan);
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.Type));
        Assert.StartsWith(detail, JsonDocument.Parse(answer.Text).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_before_the_given_one_do_not_count()
    {
        await using var shop = await WatchedShop.Open();
        await shop.Send(WatchedShop.RowWithoutQuantity);
        var after = (await shop.Host.Sandbox.Journal.List(new()))[0].Id;

        Assert.Contains("\"outcome\":\"not-seen\"", (await shop.Certification($"webshop?after={after}")).Text, StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"failed\"", (await shop.Certification()).Text, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> Failures(WatchedShop shop)
    {
        var view = JsonSerializer.Deserialize((await shop.Certification()).Text, ControlJson.For<CertificationView>())!;
        return view.Checks.Where(check => check.State == CheckView.Failed).Select(check => $"{check.Id}: {check.Next}");
    }
}
