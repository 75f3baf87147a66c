using System.Text.Json;
using SeqrSandbox.ContractTests.Postgres;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>Two servers that share a database: each counts its own work, and a trace goes through both.</summary>
public sealed class SeveralServersTests : IDisposable
{
    private const string TraceParent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private readonly TemporaryDirectory data = new();
    private readonly string database = PostgresServer.Shared.NewDatabase();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_call_that_is_handed_on_keeps_its_trace_and_counts_where_it_is_carried_out()
    {
        await using var first = await Start();
        await using var second = await Start();
        using var merchant = new TracedMerchant(first.Address);
        using var other = new TracedMerchant(second.Address);
        var calls = 0;
        await Eventually.Holds(
            async () =>
            {
                await merchant.Call("getPaymentStatus", "", TraceParent, $"/@s{++calls}{InvoiceService.Path}");
                return Calls(await MetricsPage.Read(other.Http)) > 0;
            },
            "a call is handed to the second server");

        var (one, two) = (await MetricsPage.Read(merchant.Http), await MetricsPage.Read(other.Http));

        Assert.Equal(calls, Calls(one) + Calls(two));
        Assert.All((MetricsPage[])[one, two], page => Assert.True(page.Value("seqr_database_commits_total", ("database", "sandboxes")) > 0));
        Assert.True(two.Value("seqr_database_commit_duration_seconds_count", ("database", "journal")) > 0);
        for (var call = 1; call <= calls; call++)
        {
            using var entry = JsonDocument.Parse(await merchant.Http.GetStringAsync($"/@s{call}/sandbox/journal/1"));
            Assert.True(entry.RootElement.TryGetProperty("traceParent", out var kept), $"{call} of {calls}: {entry.RootElement}");
            Assert.Equal(TraceParent, kept.GetString());
        }
    }

    private static double Calls(MetricsPage page) => page.Value("seqr_call_duration_seconds_count", ("operation", "getPaymentStatus"));

    private Task<SimulatorProcess> Start() => SimulatorProcess.Start(
        data.Path, $"http://127.0.0.1:{FreePort.Find()}", ("SEQR_SANDBOX_DATABASE", database));
}
