using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>What each metric counts, and that nothing a caller sends makes a label.</summary>
public abstract class MetricsTests(int journalEntries, bool usesSoapCore = false) : WatchedSuite
{
    private static readonly (string, string) Invoice = ("service", "invoice");
    private static readonly (string, string) Nop = ("operation", "benchmarkingNop");

    private protected override SimulatorOptions Options => new()
    {
        NotificationHosts = ["127.0.0.1", "localhost"],
        UsesSoapCore = usesSoapCore,
        Journal = JournalBounds.Default with { Entries = journalEntries },
    };

    private bool KeepsJournal => journalEntries > 0;

    [Fact]
    public async Task Calls_are_counted_by_operation_and_result()
    {
        await Call("benchmarkingNop", context: "");
        await Call("benchmarkingNop", context: "");
        await Call("getPaymentStatus", Message.Member("invoiceReference", "1"));
        await Call("cancelInvoice", context: Message.ContextOf(Message.Shop, "wrong"));
        await Call("benchmarkingNop", context: "", path: "/extclientproxy/service");

        var page = await Metrics();

        Assert.Equal(3, page.Value("seqr_calls_total", Invoice, Nop, ("result", "SUCCESS")));
        Assert.Equal(1, page.Value(
            "seqr_calls_total", Invoice, ("operation", "getPaymentStatus"), ("result", "INVALID_INVOICE_REFERENCE")));
        Assert.Equal(1, page.Value("seqr_calls_total", Invoice, ("operation", "cancelInvoice"), ("result", "AUTHENTICATION_FAILED")));
        Assert.Equal(5, page.Sum("seqr_calls_total"));
        Assert.Equal(3, page.Value("seqr_call_duration_seconds_count", Invoice, Nop));
        Assert.Equal(3, page.Value("seqr_call_duration_seconds_bucket", Invoice, Nop, ("le", "+Inf")));
        Assert.InRange(page.Value("seqr_call_duration_seconds_sum", Invoice, Nop), 1e-6, 60);
        Assert.Equal(5, page.Sum("seqr_call_duration_seconds_count"));
    }

    [Fact]
    public async Task Counters_only_rise_and_a_second_reading_counts_nothing_twice()
    {
        await Call("benchmarkingNop", context: "");
        Assert.Equal(1, (await Metrics()).Sum("seqr_call_duration_seconds_count"));
        await Call("benchmarkingNop", context: "");

        var page = await Metrics();

        Assert.Equal(2, page.Value("seqr_calls_total", Invoice, Nop, ("result", "SUCCESS")));
        Assert.Equal(2, page.Value("seqr_call_duration_seconds_count", Invoice, Nop));
    }

    [Fact]
    public async Task What_a_scenario_spoils_is_told_apart()
    {
        await PutDefault("name: cut\ncalls:\n  - on: benchmarkingNop\n    fault: { kind: garbled }\n");

        await Call("benchmarkingNop", context: "");

        Assert.Equal(1, (await Metrics()).Value("seqr_calls_total", Invoice, Nop, ("result", "wire_fault")));
    }

    [Fact]
    public async Task Nothing_that_a_caller_makes_up_becomes_a_label()
    {
        foreach (var number in Enumerable.Range(0, 40))
        {
            await Call($"{{operation}}evil{number}", context: "");
            await Call("benchmarkingNop", context: "", path: $"/soap/evil{number}");
            await Call($"evil{number}", context: "", path: $"/@evil{number}{InvoiceService.Path}");
            await Get($"/soap/merchant/evil{number}");
        }

        await Post(InvoiceService.Path, "<evil", (_, _) => { });

        var page = await Metrics();

        string[] operations = [.. InvoiceService.Contract.Operations.Select(operation => operation.Name), "other"];
        string[] results = [.. Enum.GetValues<ResultCode>().Select(code => code.Name()), "fault", "wire_fault", "other"];
        Assert.Empty(page.Values("operation").Except(operations));
        Assert.Empty(page.Values("result").Except(results));
        Assert.Empty(page.Values("service").Except(["invoice", "other"]));
        Assert.DoesNotContain(page.Samples, sample => sample.Labels.Values.Any(value => value.Contains("evil", StringComparison.Ordinal)));
        Assert.Equal(81, page.Value("seqr_calls_total", Invoice, ("operation", "other"), ("result", "fault")));
        Assert.Equal(80, page.Value("seqr_calls_total", ("service", "other"), ("operation", "other"), ("result", "fault")));
        Assert.Equal((41, 40), (page.Value("seqr_sandboxes_active"), page.Value("seqr_sandboxes")));
    }

    [Fact]
    public async Task Notifications_are_counted_by_what_came_of_them()
    {
        await using var listener = await MerchantListener.Start(200, 500);
        await GivenPaid(listener.Url);
        await listener.Next();
        await GivenPaid(listener.Url);
        await listener.Next();
        await GivenPaid("http://198.51.100.1/refused");
        await Eventually.Holds(
            async () => (await Metrics()).Value("seqr_notifications_total", ("outcome", "refused")) > 0, "one is refused");
        (await Post("/sandbox/clock/advance", """{"by":"10h"}""")).ShouldBe(200);

        var page = await Metrics();

        foreach (var (outcome, count) in ((string, int)[])[("delivered", 1), ("failed", 9), ("gave_up", 1), ("refused", 1)])
            Assert.Equal(count, page.Value("seqr_notifications_total", ("outcome", outcome)));
        Assert.Equal(11, page.Value("seqr_notification_duration_seconds_count"));
        Assert.InRange(page.Value("seqr_due_lateness_seconds_count", ("kind", "notification")), 12, 14);
        Assert.InRange(page.Value("seqr_due_lateness_seconds_count", ("kind", "invoice")), 1, 10);
    }

    [Fact]
    public async Task Due_work_that_cannot_begin_is_late_by_the_sandboxes_clock()
    {
        await GivenPaid();
        Assert.Equal(0, (await Metrics()).Value("seqr_due_lag_seconds"));

        // The payment is reversed after a while, unless somebody asks for it.
        await Eventually.Holds(
            async () =>
            {
                var lag = 0.0;
                await Host.Sandbox.Due.Pause(async () =>
                {
                    var now = Host.Sandbox.Clock.GetUtcNow();
                    Host.Sandbox.Clock.Set(now.AddHours(1));
                    lag = (await Metrics()).Value("seqr_due_lag_seconds");
                    Host.Sandbox.Clock.Set(now);
                });
                return lag is > 3000 and < 3700;
            },
            "the lag is an hour, less the time until it is due");
    }

    [Fact]
    public async Task Failing_work_is_counted_while_it_fails()
    {
        var item = new DueItem(Given.Noon, new("1"), null);
        Host.Sandbox.Failing.Failed(item, "why");
        Assert.Equal(1, (await Metrics()).Value("seqr_due_failing_items"));

        Host.Sandbox.Failing.Succeeded(item);

        Assert.Equal(0, (await Metrics()).Value("seqr_due_failing_items"));
    }

    [Fact]
    public async Task Commits_are_counted_and_timed_and_errors_too()
    {
        var before = await Metrics();
        await GivenInvoice();
        var database = Host.App.Services.GetRequiredService<SqliteDatabase>();
        await Assert.ThrowsAsync<SqliteException>(() => database.Write(session => session.Execute("INSERT INTO nowhere VALUES (1)") == 1));

        var page = await Metrics();

        var rows = ("database", "sandboxes");
        var commits = page.Value("seqr_database_commits_total", rows);
        Assert.InRange(commits - before.Value("seqr_database_commits_total", rows), 2, 10);
        Assert.Equal(commits, page.Value("seqr_database_commit_duration_seconds_count", rows));
        Assert.Equal((0, 1), (before.Value("seqr_database_errors_total", rows), page.Value("seqr_database_errors_total", rows)));
    }

    [Fact]
    public async Task Writes_that_wait_for_the_database_are_counted()
    {
        var database = Host.App.Services.GetRequiredService<SqliteDatabase>();
        using var began = new SemaphoreSlim(0);
        using var free = new SemaphoreSlim(0);
        var first = database.Write(_ =>
        {
            began.Release();
            return free.Wait(TimeSpan.FromSeconds(20));
        });
        Assert.True(await began.WaitAsync(TimeSpan.FromSeconds(20)));
        Task[] others = [database.Write(_ => true), database.Write(_ => true), database.Write(_ => true)];

        var waiting = (await Metrics()).Value("seqr_write_queue_jobs", ("database", "sandboxes"));

        free.Release();
        await Task.WhenAll([first, .. others]);
        Assert.InRange(waiting, 3, 4);
        await Eventually.Holds(async () => (await Metrics()).Sum("seqr_write_queue_jobs") == 0, "nothing waits");
    }

    [Fact]
    public async Task What_of_the_journal_waits_and_what_is_lost_is_counted()
    {
        var held = new Held();
        var entry = new JournalEntry
        {
            Kind = EntryKind.ClockChange,
            At = Given.Noon,
            WallAt = Given.Noon,
            Request = new("a", 100, [.. new byte[100]]),
        };
        await Host.Sandbox.Journal.Record(entry, held);
        await Host.Sandbox.Journal.Record(entry with { Request = new("a", 1, [.. new byte[65 * 1024 * 1024]]) });
        await Host.Sandbox.Journal.Record(entry);

        var page = await Metrics();

        held.Free.SetResult();
        Assert.Equal(KeepsJournal ? 2 : 0, page.Value("seqr_journal_backlog_entries"));
        Assert.Equal(KeepsJournal ? 1000 : 0, page.Value("seqr_journal_backlog_bytes"));
        Assert.Equal(KeepsJournal ? 1 : 0, page.Value("seqr_journal_lost_entries_total"));
        await Eventually.Holds(async () => (await Metrics()).Value("seqr_journal_backlog_bytes") == 0, "all is written");
    }

    [Fact]
    public async Task The_program_itself_is_watched_too()
    {
        var page = await Metrics();

        Assert.InRange(page.Value("dotnet_total_memory_bytes"), 1e5, 1e11);
        Assert.Equal(3, page.Samples.Count(sample => sample.Name == "dotnet_collection_count_total"));
        Assert.InRange(page.Value("process_num_threads"), 3, 10_000);
        Assert.InRange(page.Value("process_working_set_bytes"), 1e6, 1e12);
        Assert.InRange(page.Value("process_cpu_seconds_total"), 0.01, 1e6);
        Assert.Equal(1, page.Value("seqr_build_info", ("version", ProductVersion.Text)));
    }

    public sealed class WithJournal() : MetricsTests(50_000);

    public sealed class WithoutJournal() : MetricsTests(0);

    public sealed class WithSoapCore() : MetricsTests(50_000, usesSoapCore: true);

    private sealed class Held : IEntrySupplement
    {
        public TaskCompletionSource Free { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async ValueTask<EntrySupplement> Find(JournalEntry entry)
        {
            await Free.Task;
            return EntrySupplement.From(entry);
        }
    }
}
