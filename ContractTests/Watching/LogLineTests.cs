using System.Text.Json;
using Microsoft.Data.Sqlite;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Cli;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>Lines of a JSON log say which sandbox and which trace they concern.</summary>
public sealed class LogLineTests : IDisposable
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Span = "00f067aa0ba902b7";
    private const string Path = $"/@shop{InvoiceService.Path}";

    private readonly TemporaryDirectory data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData($"00-{Trace}-{Span}-01", Trace, Span)]
    [InlineData(null, null, null)]
    public async Task A_line_about_a_failed_call_has_its_sandbox_and_its_trace(string? traceParent, string? traceId, string? spanId)
    {
        var failed = await FirstError(async merchant =>
        {
            RefuseHistory("NEW.event = 'Sent'");
            await merchant.Call("sendInvoice", Message.Invoice(), traceParent, Path);
        });

        Assert.StartsWith("sendInvoice failed", failed.GetProperty("Message").GetString(), StringComparison.Ordinal);
        Assert.Equal(("shop", traceId, spanId), (Scope(failed, "Sandbox"), Scope(failed, "TraceId"), Scope(failed, "SpanId")));
    }

    [Fact]
    public async Task A_line_about_due_work_has_its_sandbox_and_no_trace_of_the_call_that_opened_it()
    {
        var failed = await FirstError(async merchant =>
        {
            await merchant.Call("getPaymentStatus", "", $"00-{Trace}-{Span}-01", Path);
            RefuseHistory("NEW.event = 'DebitSucceeded'");
            await merchant.Call(
                "sendInvoice", Message.Invoice(members: Message.Member("acknowledgmentMode", "NO_ACKNOWLEDGMENT")), null, Path);
            await Eventually.Holds(
                async () => (await MetricsPage.Read(merchant.Http)).Value("seqr_due_failing_items") > 0, "the debit has failed");
        });

        Assert.StartsWith("What is due on the invoice", failed.GetProperty("Message").GetString(), StringComparison.Ordinal);
        Assert.Equal(("shop", null), (Scope(failed, "Sandbox"), Scope(failed, "TraceId")));
    }

    /// <summary>The first line of the log at this level, from a program in which this happens while payers pay by themselves.</summary>
    private async Task<JsonElement> FirstError(Func<TracedMerchant, Task> happens)
    {
        var ready = System.IO.Path.Combine(data.Path, "ready");
        var output = await SimulatorProcess.OutputOf(
            [("SEQR_SANDBOX_LOG_FORMAT", "json"), ("SEQR_SANDBOX_SCENARIO", "paid"), ("SEQR_SANDBOX_READY_FILE", ready)],
            async () =>
            {
                if (ReadyFile.Read(ready) is not { } address)
                    return false;
                using var merchant = new TracedMerchant(address);
                await happens(merchant);
                return true;
            },
            "--urls",
            "http://127.0.0.1:0",
            "--data",
            data.Path);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .First(line => line.GetProperty("LogLevel").GetString() == "Error");
    }

    /// <summary>Makes the database refuse such rows.</summary>
    private void RefuseHistory(string when)
    {
        using var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(data.Path, "seqr-sandbox.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE TRIGGER refuse BEFORE INSERT ON history WHEN {when} BEGIN SELECT RAISE(ABORT, 'refused'); END";
        command.ExecuteNonQuery();
    }

    private static string? Scope(JsonElement line, string name) => line.GetProperty("Scopes").EnumerateArray()
        .Where(scope => scope.ValueKind == JsonValueKind.Object && scope.TryGetProperty(name, out _))
        .Select(scope => scope.GetProperty(name).GetString()).SingleOrDefault();
}
