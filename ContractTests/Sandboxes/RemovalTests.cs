using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>A sandbox is removed while it is at work: every call ends in an answer, and a new sandbox of the same name is new.</summary>
public sealed class RemovalTests : SandboxSuite
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly TemporaryDirectory directory = new();

    private protected override SimulatorOptions Options => new() { DataDirectory = directory.Path };

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        directory.Dispose();
    }

    [Fact]
    public async Task Work_under_way_leaves_nothing_in_a_new_sandbox_of_the_same_name()
    {
        await using var merchant = await SlowMerchant.Start();
        var advancing = await GivenAdvance(merchant);

        (await Delete("/sandboxes/mine")).ShouldBe(204);
        Assert.Empty((await Get("/@mine/sandbox/invoices")).Each("items"));
        merchant.GoOn();

        (await advancing.WaitAsync(Deadline)).ShouldBeProblem(410, "sandbox-removed", "removed while this was under way");
        Assert.Empty((await Get("/@mine/sandbox/journal")).Each("items"));
        await Host.DisposeAsync();
        await using var restarted = await WallHost.Start(Options);
        Assert.Equal("0s", (await restarted.Send(HttpMethod.Get, "/@mine/sandbox/clock"))["shift"]);
        Assert.Empty((await restarted.Send(HttpMethod.Get, "/@mine/sandbox/journal")).Each("items"));
    }

    /// <summary>Whoever entered it before it was removed, and comes to writing only now.</summary>
    [Fact]
    public async Task A_caller_who_still_holds_a_removed_sandbox_writes_nothing_into_a_new_one_of_the_same_name()
    {
        var held = await Sandboxes.Enter("mine");
        (await Delete("/sandboxes/mine")).ShouldBe(204);
        (await Get("/@mine/sandbox/clock")).ShouldBe(200);

        await Assert.ThrowsAsync<SandboxRemovedException>(() => held.AdvanceClock(TimeSpan.FromHours(1)));
        await held.Journal.Flush();

        Assert.Empty((await Get("/@mine/sandbox/journal")).Each("items"));
        await Host.DisposeAsync();
        await using var restarted = await WallHost.Start(Options);
        Assert.Equal("0s", (await restarted.Send(HttpMethod.Get, "/@mine/sandbox/clock"))["shift"]);
        Assert.Empty((await restarted.Send(HttpMethod.Get, "/@mine/sandbox/journal")).Each("items"));
    }

    [Fact]
    public async Task Calls_while_it_is_removed_again_and_again_all_end_in_an_answer()
    {
        using var over = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => CallOnAndOn(over.Token))).ToList();
        for (var time = 0; time < 50; time++)
            Assert.Contains((await Delete("/sandboxes/mine")).Status, (int[])[204, 404]);
        await over.CancelAsync();
        var statuses = (await Task.WhenAll(callers).WaitAsync(Deadline)).SelectMany(seen => seen).ToHashSet();
        await Delete("/sandboxes/mine");

        // 404: a payer's act on an invoice that is gone. 409: another caller's clock ran over the invoice, or a new sandbox gave its
        // reference again and that one is paid. 410: what was changed was removed meanwhile.
        Assert.Subset(new HashSet<int> { 200, 404, 409, 410 }, statuses);
        Assert.Empty((await Get("/@mine/sandbox/invoices")).Each("items"));
        Assert.Empty((await Get("/@mine/sandbox/journal")).Each("items"));
        Assert.NotEmpty(await GivenInvoice("/@mine"));
    }

    [Fact]
    public async Task Concurrent_removals_all_get_an_answer()
    {
        await GivenInvoice("/@mine");

        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Delete("/sandboxes/mine"))))
            .WaitAsync(Deadline);

        Assert.Contains(replies, reply => reply.Status == 204);
        Assert.All(replies, reply => Assert.Contains(reply.Status, (int[])[204, 404]));
        Assert.Empty((await Get("/sandboxes")).Each("items"));
    }

    /// <summary>A clock on its way, held up by a merchant who is being told.</summary>
    private async Task<Task<Reply>> GivenAdvance(SlowMerchant merchant)
    {
        var members = $"<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><notificationUrl>{merchant.Url}</notificationUrl>";
        var reference = Member(await Call("/@mine", Message.Of("sendInvoice", Message.Invoice(members: members))), "invoiceReference");
        (await Post($"/@mine/sandbox/invoices/{reference}/pay")).ShouldBe(200);
        await merchant.WhenRefused.WaitAsync(Deadline);
        await Eventually.Holds(
            async () => (await Get("/@mine/sandbox/notifications")).Each("items[0].attempts", "status").SequenceEqual(["500"]),
            "the first attempt is over");
        var advancing = Post("/@mine/sandbox/clock/advance", """{"by":"12h"}""");
        await merchant.WhenReached.WaitAsync(Deadline);
        return advancing;
    }

    private async Task<List<int>> CallOnAndOn(CancellationToken over)
    {
        List<int> statuses = [];
        while (!over.IsCancellationRequested)
        {
            var sent = await Call(
                "/@mine",
                Message.Of("sendInvoice", Message.Invoice(members: "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>")));
            var text = System.Text.Encoding.UTF8.GetString(sent.Bytes);
            statuses.Add(sent.Status);
            if (text.Contains("<invoiceReference>", StringComparison.Ordinal))
                statuses.Add((await Post($"/@mine/sandbox/invoices/{Member(sent, "invoiceReference")}/pay")).Status);
            statuses.Add((await Post("/@mine/sandbox/clock/advance", """{"by":"1s"}""")).Status);
        }

        return statuses;
    }
}
