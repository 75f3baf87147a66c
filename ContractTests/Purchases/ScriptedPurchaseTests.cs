using System.Diagnostics;
using System.Text;
using SeqrSandbox.ContractTests.Pacts;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Purchases;

/// <summary>What a scenario does to a createPurchase: late, lost, twice, another status, cut off.</summary>
public sealed class ScriptedPurchaseTests : PurchaseSuite
{
    private const string Code = "HTTP://SEQR.SE/000/wss?w=example_shop_id&t=29834231890234";

    [Fact]
    public async Task A_post_that_is_lost_leaves_the_shop_without_a_word_and_the_next_scan_goes_well()
    {
        await using var shop = await GivenShop();
        await GivenRule("nth: 1, fault: { kind: lost }");

        (await Scan(Code)).ShouldBeProblem(422, "code-refused", "The connection was lost, as the scenario posted wants.");
        Assert.Empty(shop.Asked);
        var entry = await LastPurchase();
        Assert.Equal((null, "rule 1 of posts: Lost, did not arrive"), (entry.Status, entry.Scenario?.Step));
        Assert.Empty(entry.Findings);

        (await Scan(Code)).ShouldBe(200);
        Assert.Single(shop.Asked);
        Assert.Null((await LastPurchase()).Scenario);
    }

    [Fact]
    public async Task An_answer_that_is_lost_makes_the_payer_scan_again_with_the_same_token()
    {
        await using var shop = await GivenShop();
        await GivenRule("nth: 1, fault: { kind: lost, arrives: true }");

        (await Scan(Code)).ShouldBeProblem(422, "code-refused", "The connection was lost");
        (await Scan(Code)).ShouldBe(200);

        Assert.Equal(2, shop.Asked.Count);
        Assert.Single(shop.Asked.Distinct());
    }

    [Fact]
    public async Task Twice_is_the_same_post_again_and_the_second_answer_counts()
    {
        await using var shop = await GivenShop();
        await GivenRule("fault: { kind: twice }");

        var scanned = (await Scan(Code)).ShouldBe(200);

        Assert.Equal(2, shop.Asked.Count);
        Assert.Single(shop.Asked.Distinct());
        var entries = await Host.Sandbox.Journal.List(new() { Name = "createPurchase", Limit = 5 });
        Assert.Equal([scanned["reference"], null], entries.OrderByDescending(entry => entry.Id).Select(entry => entry.Invoice));
        Assert.Equal([200, 200], entries.Select(entry => entry.Status));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(", arrives: true", 1)]
    public async Task Another_status_is_what_a_proxy_before_the_shop_answers(string arrives, int asked)
    {
        await using var shop = await GivenShop();
        await GivenRule($"fault: {{ kind: http, status: 502{arrives} }}");

        (await Scan(Code)).ShouldBeProblem(422, "code-refused", "The merchant answered HTTP 502 instead of 200.");

        Assert.Equal(asked, shop.Asked.Count);
        var entry = await LastPurchase();
        Assert.Equal(502, entry.Status);
        Assert.Contains("<h1>502 Bad Gateway</h1>", Encoding.UTF8.GetString(entry.Response!.Body.AsSpan()), StringComparison.Ordinal);
        Assert.Empty(entry.Findings);
    }

    [Fact]
    public async Task A_post_that_is_cut_off_ends_in_the_middle_of_its_body()
    {
        var ended = new TaskCompletionSource<(string Got, Exception Error)>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var shop = await LoopbackServer.Start(async context =>
        {
            var got = new MemoryStream();
            var error = await Record.ExceptionAsync(() => context.Request.Body.CopyToAsync(got));
            ended.TrySetResult((Encoding.UTF8.GetString(got.ToArray()), error));
        });
        await GivenPartner("webshop/example_shop_id", ShopServer.PathAt(shop));
        await GivenRule("fault: { kind: truncated }");

        (await Scan(Code)).ShouldBeProblem(422, "code-refused", "The connection ended in the middle of the post");

        var (got, error) = await ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.StartsWith("{\"purchaseToken\":\"29834231890234\"", got, StringComparison.Ordinal);
        Assert.DoesNotContain("msisdn", got, StringComparison.Ordinal);
        Assert.IsAssignableFrom<IOException>(error);
    }

    [Fact]
    public async Task Half_an_answer_is_no_answer()
    {
        await using var shop = await GivenShop();
        await GivenRule("fault: { kind: truncated, arrives: true }");

        (await Scan(Code)).ShouldBeProblem(422, "code-refused", "The merchant's answer is no JSON.");

        Assert.Single(shop.Asked);
    }

    [Fact]
    public async Task A_late_post_arrives_after_its_delay()
    {
        await using var shop = await GivenShop();
        await GivenRule("fault: { kind: delay, for: 300ms }");

        var began = Stopwatch.GetTimestamp();

        (await Scan(Code)).ShouldBe(200);

        Assert.True(Stopwatch.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(300));
        Assert.Equal("rule 1 of posts: Delay", (await LastPurchase()).Scenario?.Step);
    }

    /// <summary>A scenario excuses what it spoils, and nothing else.</summary>
    [Theory]
    [InlineData("{ kind: delay, for: 1ms }")]
    [InlineData("{ kind: twice }")]
    public async Task A_wrong_answer_to_a_post_that_arrives_is_found(string fault)
    {
        await using var shop = await ShopServer.Answering("{}");
        await GivenPartner("webshop/example_shop_id", shop.Url);
        await GivenRule($"fault: {fault}");

        (await Scan(Code)).ShouldBeProblem(422, "code-refused", "has no invoiceReferenceId");

        Assert.Equal("purchase-answer-wrong", Assert.Single((await LastPurchase()).Findings).Code);
    }

    [Fact]
    public async Task Each_code_is_counted_by_itself()
    {
        await using var shop = await GivenShop();
        await GivenRule("nth: 2, fault: { kind: lost }");

        (await Scan(Code)).ShouldBe(200);
        (await Scan(Code + "-2")).ShouldBe(200);
        (await Scan(Code)).ShouldBeProblem(422, "code-refused", "The connection was lost");
    }

    private async Task<ShopServer> GivenShop()
    {
        var reference = await GivenInvoice(Bill());
        var shop = await ShopServer.Answering(Named(reference));
        await GivenPartner("webshop/example_shop_id", shop.Url);
        return shop;
    }

    private async Task GivenRule(string rule)
    {
        (await Send(
            HttpMethod.Put, "/sandbox/scenarios/posted", $"name: posted\nposts: [{{ on: createPurchase, {rule} }}]\n", "application/yaml"))
            .ShouldBe(201);
        (await Put("/sandbox/scenarios/default", """{"name":"posted"}""")).ShouldBe(200);
    }
}
