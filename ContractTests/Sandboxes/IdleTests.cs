using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>Sandboxes that nobody uses are removed, if the operator says so.</summary>
public sealed class IdleTests : SandboxSuite
{
    private protected override SimulatorOptions Options => new() { SandboxIdle = TimeSpan.FromMinutes(10) };

    [Fact]
    public async Task A_sandbox_in_use_stays_and_the_others_go()
    {
        var root = await GivenInvoice("");
        await GivenInvoice("/@used");
        await GivenInvoice("/@idle");

        await UntilRemoved("idle", use: "used");

        Assert.Equal(["used"], (await Get("/sandboxes")).Each("items", "name"));
        (await Get($"/sandbox/invoices/{root}")).ShouldBe(200);
        Assert.Empty((await Get("/@idle/sandbox/invoices")).Each("items"));
    }

    [Fact]
    public async Task It_is_not_removed_before_its_time()
    {
        await GivenInvoice("/@idle");
        for (var minute = 0; minute < 9; minute++)
            Wall.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["idle"], (await Get("/sandboxes")).Each("items", "name"));
    }

    /// <summary>Minute by minute, as a clock goes: the simulator looks when one is over.</summary>
    private async Task UntilRemoved(string name, string use)
    {
        var started = Wall.GetUtcNow();
        await Eventually.Holds(async () =>
        {
            Assert.True(Wall.GetUtcNow() - started < TimeSpan.FromHours(10), "It is never removed.");
            await Get($"/@{use}/sandbox/clock");
            Wall.Advance(TimeSpan.FromMinutes(1));
            return !(await Get("/sandboxes")).Each("items", "name").Contains(name);
        }, $"{name} is removed");
    }
}
