using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Control;

public abstract class SandboxControl(Transport transport) : ControlSuite(transport)
{
    [Fact]
    public async Task A_healthy_simulator_says_what_it_is()
    {
        var health = (await Get("/sandbox/health")).ShouldBe(200);

        Assert.Equal(("ready", "memory"), (health["status"], health["store"]));
        Assert.Matches(@"^\d+\.\d+\.\d+$", health["version"]);
        Assert.Matches("^([0-9]+(h|m|s|ms))+$", health["uptime"]);
        Assert.False(health.At("clock.frozen").GetBoolean());
        Assert.Equal("no-store", health.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_simulator_whose_database_is_gone_is_not_ready()
    {
        Host.App.Services.GetRequiredService<SqliteDatabase>().Dispose();

        (await Get("/sandbox/health")).ShouldBeProblem(503, "not-ready", "The database memory does not answer");
    }

    [Fact]
    public async Task An_internal_failure_is_a_500_without_details()
    {
        Host.App.Services.GetRequiredService<SqliteDatabase>().Dispose();

        (await Get("/sandbox/payers")).ShouldBeProblem(500, "internal-error", "its log tells more");
    }

    [Fact]
    public async Task Resetting_makes_the_sandbox_as_new()
    {
        var fresh = (await Get("/sandbox/payers/payer-1")).Json.GetRawText();
        var reference = await GivenInvoice();
        await Post($"/sandbox/invoices/{reference}/pay");
        await Post("/sandbox/payers", """{"id":"alice"}""");
        await Patch("/sandbox/terminals/public_test_shop_terminal", """{"blocked":true}""");
        await Post("/sandbox/clock/freeze");

        (await Post("/sandbox/reset")).ShouldBe(204);

        (await Get($"/sandbox/invoices/{reference}")).ShouldBe(404);
        (await Get("/sandbox/payers/alice")).ShouldBe(404);
        Assert.False((await Get("/sandbox/clock")).At("frozen").GetBoolean());
        Assert.Equal(fresh, (await Get("/sandbox/payers/payer-1")).Json.GetRawText());
        Assert.NotEmpty(await GivenInvoice());
    }

    public sealed class InMemory() : SandboxControl(Transport.InMemory);

    public sealed class OverKestrel() : SandboxControl(Transport.Kestrel);
}
