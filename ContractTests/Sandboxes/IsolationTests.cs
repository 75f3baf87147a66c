using System.Text;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>What happens in one sandbox is seen in no other, and not in the one without a name.</summary>
public sealed class IsolationTests : SandboxSuite
{
    private static readonly string[] Others = ["", "/@other"];

    [Fact]
    public async Task Invoices()
    {
        var reference = await GivenInvoice("/@mine");

        Assert.Equal([reference], (await Get("/@mine/sandbox/invoices")).Each("items", "reference"));
        foreach (var other in Others)
        {
            Assert.Empty((await Get($"{other}/sandbox/invoices")).Each("items"));
            (await Get($"{other}/sandbox/invoices/{reference}")).ShouldBe(404);
            Assert.Equal(
                "54",
                Member(await Call(other, Message.Of("getPaymentStatus", Message.Member("invoiceReference", reference))), "resultCode"));
        }
    }

    [Fact]
    public async Task Invoices_of_the_same_reference()
    {
        var (mine, others) = (await GivenInvoice("/@mine"), await GivenInvoice("/@other"));
        Assert.Equal(mine, others); // The clocks stand at the same instant, and each world counts for itself.

        (await Post($"/@mine/sandbox/invoices/{mine}/pay")).ShouldBe(200);

        Assert.Equal("PAID", (await Get($"/@mine/sandbox/invoices/{mine}"))["status"]);
        Assert.Equal("ISSUED", (await Get($"/@other/sandbox/invoices/{others}"))["status"]);
    }

    [Fact]
    public async Task Terminals()
    {
        (await Post("/@mine/sandbox/terminals", """{"id":"till","password":"12345678"}""")).ShouldBe(201);
        (await Host.Send(HttpMethod.Patch, "/@mine/sandbox/terminals/public_test_shop_terminal", """{"blocked":true}""")).ShouldBe(200);

        foreach (var other in Others)
        {
            Assert.DoesNotContain("till", (await Get($"{other}/sandbox/terminals")).Each("items", "id"));
            Assert.NotEmpty(await GivenInvoice(other));
        }
    }

    [Fact]
    public async Task Payers_and_their_money()
    {
        (await Post("/@mine/sandbox/payers", """{"id":"alice"}""")).ShouldBe(201);
        await Post($"/@mine/sandbox/invoices/{await GivenInvoice("/@mine")}/pay");

        foreach (var other in Others)
        {
            (await Get($"{other}/sandbox/payers/alice")).ShouldBe(404);
            Assert.Empty((await Get($"{other}/sandbox/payers/payer-1")).Each("messages"));
        }
    }

    [Fact]
    public async Task Clocks()
    {
        (await Post("/@mine/sandbox/clock/freeze")).ShouldBe(200);
        (await Post("/@mine/sandbox/clock/advance", """{"by":"2h"}""")).ShouldBe(200);

        foreach (var other in Others)
            Assert.Equal(
                ("False", "2026-01-02T03:04:05.000Z"),
                ((await Get($"{other}/sandbox/clock"))["frozen"], (await Get($"{other}/sandbox/clock"))["now"]));
    }

    [Fact]
    public async Task Journals()
    {
        await GivenInvoice("/@mine");

        Assert.Equal(["sendInvoice"], (await Get("/@mine/sandbox/journal")).Each("items", "name"));
        foreach (var other in Others)
            Assert.Empty((await Get($"{other}/sandbox/journal")).Each("items"));
        (await Host.Send(HttpMethod.Delete, "/@other/sandbox/journal")).ShouldBe(204);
        Assert.Single((await Get("/@mine/sandbox/journal")).Each("items"));
    }

    [Fact]
    public async Task Seeds()
    {
        (await Put("/sandboxes/mine", """{"seed":7}""")).ShouldBe(201);
        (await Put("/sandboxes/same", """{"seed":7}""")).ShouldBe(201);

        Assert.Equal(await Names("/@mine"), await Names("/@same"));
        Assert.NotEqual(await Names("/@mine"), await Names("/@other"));
        Assert.Equal(await Names(""), await Names("/@other"));
    }

    [Fact]
    public async Task Scenarios()
    {
        (await Put("/@mine/sandbox/scenarios/default", """{"name":"paid"}""")).ShouldBe(200);

        foreach (var other in Others)
            Assert.DoesNotContain("paid", (await Get($"{other}/sandbox/scenarios?limit=500")).Json.GetProperty("items").EnumerateArray()
                .Where(scenario => scenario.GetProperty("isDefault").GetBoolean())
                    .Select(scenario => scenario.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_reset()
    {
        var others = await GivenInvoice("/@other");
        var mine = await GivenInvoice("/@mine");
        await Post("/@mine/sandbox/clock/advance", """{"by":"1h"}""");

        (await Post("/@mine/sandbox/reset")).ShouldBe(204);

        (await Get($"/@mine/sandbox/invoices/{mine}")).ShouldBe(404);
        Assert.Empty((await Get("/@mine/sandbox/journal")).Each("items"));
        Assert.Equal("2026-01-02T03:04:05.000Z", (await Get("/@mine/sandbox/clock"))["now"]);
        (await Get($"/@other/sandbox/invoices/{others}")).ShouldBe(200);
    }

    private async Task<IEnumerable<string>> Names(string sandbox) =>
        (await Get($"{sandbox}/sandbox/payers")).Each("items", "name").ToList();
}
