using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sandboxes;

namespace SeqrSandbox.ContractTests.Sandboxes;

public sealed class RestartTests : SandboxSuite
{
    private static readonly TimeSpan Later = TimeSpan.FromHours(1);
    private readonly TemporaryDirectory directory = new();

    private protected override SimulatorOptions Options => new() { DataDirectory = directory.Path };

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        directory.Dispose();
    }

    /// <summary>Nobody calls the sandbox after the restart: what is due happens all the same.</summary>
    [Fact]
    public async Task Due_work_is_carried_out_in_a_named_sandbox_too()
    {
        var reference = await GivenInvoice("/@mine");
        (await Post($"/@mine/sandbox/invoices/{reference}/pay")).ShouldBe(200);
        await Host.DisposeAsync();

        await using var restarted = await WallHost.Start(Options, Wall.GetUtcNow() + Later);

        // Looked up behind its back, each time in a store that has not read it before.
        await Eventually.Holds(
            async () =>
                (await new SandboxStore(restarted.Database, "mine").FindInvoice(
                    new InvoiceReference(reference)))?.Value.Status == InvoiceStatus.Canceled,
            "the payment that nobody asked for is reversed");
    }

    [Fact]
    public async Task A_set_clock_outlives_a_restart()
    {
        await Put("/sandboxes/mine", """{"seed":7}""");
        await Post("/@mine/sandbox/clock/advance", """{"by":"2h"}""");
        await Post("/@mine/sandbox/clock/freeze");
        var reference = await GivenInvoice("/@mine");
        await Host.DisposeAsync();

        await using var restarted = await WallHost.Start(Options, Wall.GetUtcNow() + Later);

        Assert.Equal("7", (await restarted.Send(HttpMethod.Get, "/sandboxes"))["items[0].seed"]);
        Assert.Equal("2026-01-02T05:04:05.000Z", (await restarted.Send(HttpMethod.Get, "/@mine/sandbox/clock"))["now"]);
        Assert.Equal("ISSUED", (await restarted.Send(HttpMethod.Get, $"/@mine/sandbox/invoices/{reference}"))["status"]);
    }

    [Fact]
    public async Task The_bound_counts_those_there_are()
    {
        await Put("/sandboxes/mine");
        await Host.DisposeAsync();

        await using var restarted = await WallHost.Start(Options with { MaxSandboxes = 1 });

        (await restarted.Send(HttpMethod.Put, "/sandboxes/mine")).ShouldBe(200);
        (await restarted.Send(HttpMethod.Put, "/sandboxes/other")).ShouldBe(409);
    }
}
