using System.Text;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>A sandbox that is reset is as a new one with the same seed, whoever is at work in it or has removed it.</summary>
public sealed class ResetTests : SandboxSuite
{
    private const int Rounds = 40;

    [Fact]
    public async Task A_reset_sandbox_is_as_new_and_keeps_its_seed()
    {
        await Put("/sandboxes/mine", """{"seed":7}""");
        var payer = (await Get("/@mine/sandbox/payers/payer-1")).Json.GetRawText();
        var (here, there) = (await GivenInvoice("/@mine"), await GivenInvoice("/@other"));
        await Post("/@mine/sandbox/clock/advance", """{"by":"1h"}""");

        (await Post("/@mine/sandbox/reset")).ShouldBe(204);

        (await Get($"/@mine/sandbox/invoices/{here}")).ShouldBe(404);
        Assert.Equal(("0s", "0"), ((await Get("/@mine/sandbox/clock"))["shift"], (await Get("/@mine/sandbox/journal"))["kept"]));
        Assert.Equal(payer, (await Get("/@mine/sandbox/payers/payer-1")).Json.GetRawText());
        (await Get($"/@other/sandbox/invoices/{there}")).ShouldBe(200);
    }

    [Fact]
    public async Task A_terminal_made_during_a_reset_does_not_displace_the_built_in_ones()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var making = Enumerable.Range(0, 4)
                .Select(_ => Task.Run(() => Post("/@mine/sandbox/terminals", """{"password":"12345678"}"""))).ToList();
            (await Post("/@mine/sandbox/reset")).ShouldBe(204);
            await Task.WhenAll(making);

            Assert.NotEmpty(await GivenInvoice("/@mine"));
        }
    }

    [Fact]
    public async Task Resetting_one_that_was_removed_meanwhile_leaves_the_next_of_the_name_alone()
    {
        var removed = await Sandboxes.Enter("mine");
        await Delete("/sandboxes/mine");
        var reference = await GivenInvoice("/@mine");

        await Assert.ThrowsAsync<SandboxRemovedException>(removed.Reset);
        await removed.Journal.Clear();

        (await Get($"/@mine/sandbox/invoices/{reference}")).ShouldBe(200);
        Assert.Equal("1", (await Get("/@mine/sandbox/journal"))["kept"]);
    }

    [Fact]
    public async Task All_this_at_once_ends_in_answers_and_in_a_sandbox_that_works()
    {
        using var over = new CancellationTokenSource();
        List<Task> atWork =
        [
            .. Enumerable.Range(0, 3)
                .Select(_ => KeepOn(() => Call("/@mine", Message.Of("sendInvoice", Message.Invoice())), 200, over.Token)),
            KeepOn(() => Post("/@mine/sandbox/clock/advance", """{"by":"1s"}"""), 200, over.Token),
            KeepOn(() => Post("/@mine/sandbox/terminals", """{"password":"12345678"}"""), 201, over.Token),
            KeepOn(() => Post("/@mine/sandbox/reset"), 204, over.Token),
            KeepOn(() => Delete("/@mine/sandbox/journal"), 204, over.Token),
        ];

        for (var round = 0; round < Rounds; round++)
        {
            await GivenUse();
            Assert.Contains((await Delete("/sandboxes/mine")).Status, (int[])[204, 404]);
        }

        await over.CancelAsync();
        await Task.WhenAll(atWork);
        Assert.NotEmpty(await GivenInvoice("/@mine"));
        Assert.Equal(["mine"], (await Get("/sandboxes")).Each("items", "name"));
    }

    private Task<Control.Reply> GivenUse() => Get("/@mine/sandbox/health");

    /// <summary>410: what was to be changed was removed meanwhile.</summary>
    private static Task KeepOn(Func<Task<Control.Reply>> call, int good, CancellationToken over) => Task.Run(
        async () =>
        {
            while (!over.IsCancellationRequested)
            {
                var reply = await call();
                Assert.True(reply.Status == good || reply.Status == 410, $"{reply.Status}: {Encoding.UTF8.GetString(reply.Bytes)}");
            }
        },
        CancellationToken.None);
}
