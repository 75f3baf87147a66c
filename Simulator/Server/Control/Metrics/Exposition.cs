using Prometheus;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Control.Metrics;

/// <summary>
/// The instruments as prometheus-net writes them. The library is loaded by the first request for the metrics: until then, and between
/// two requests, only the instruments count, and at each request what they counted is handed over.
/// </summary>
internal sealed class Exposition(Instruments instruments, SandboxDirectory sandboxes) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private ExposedMetrics? exposed;

    public async Task<byte[]> Write(bool asOpenMetrics, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            exposed ??= new(instruments, sandboxes);
            return await exposed.Write(asOpenMetrics, stop);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}

/// <summary>All metrics by name. docs/operations.md lists them.</summary>
internal sealed class ExposedMetrics
{
    private readonly CollectorRegistry registry = Prometheus.Metrics.NewCustomRegistry();
    private readonly Instruments instruments;
    private readonly SandboxDirectory sandboxes;
    private readonly List<Action> handOver = [];

    public ExposedMetrics(Instruments instruments, SandboxDirectory sandboxes)
    {
        (this.instruments, this.sandboxes) = (instruments, sandboxes);
        var metrics = Prometheus.Metrics.WithCustomRegistry(registry);
        AddCalls(metrics);
        AddDatabases(metrics);
        AddJournal(metrics);
        AddDueWork(metrics);
        AddNotifications(metrics);
        AddSandboxes(metrics);
        metrics.CreateGauge("seqr_build_info", "1, with the version of the simulator.", ["version"]).WithLabels(ProductVersion.Text).Set(1);
        DotNetStats.Register(registry);
    }

    public async Task<byte[]> Write(bool asOpenMetrics, CancellationToken stop)
    {
        handOver.ForEach(hand => hand());
        using var written = new MemoryStream();
        var format = asOpenMetrics ? ExpositionFormat.OpenMetricsText : ExpositionFormat.PrometheusText;
        await registry.CollectAndExportAsTextAsync(written, format, stop);
        return written.ToArray();
    }

    private void AddCalls(MetricFactory metrics)
    {
        var calls = metrics.CreateCounter("seqr_calls_total", "The answered SOAP calls.", ["service", "operation", "result"]);
        var durations = Histogram(
            metrics, "seqr_call_duration_seconds", "From a SOAP call's arrival to its answer.", Durations.OfCalls, "service", "operation");
        var refused = metrics.CreateCounter("seqr_calls_over_quota_total", "The calls that were refused because their team made too many.");
        Dictionary<CallMeter, HandedDurations> known = [];
        handOver.Add(() =>
        {
            refused.IncTo(instruments.CallsOverQuota);
            foreach (var meter in instruments.Calls)
            {
                foreach (var (result, count) in meter.Read())
                    calls.WithLabels(meter.Service, meter.Operation, result).IncTo(count);
                if (!known.TryGetValue(meter, out var handed) && meter.Read().Any())
                    known[meter] = handed = new(meter.Durations, durations.WithLabels(meter.Service, meter.Operation));
                handed?.Renew();
            }
        });
    }

    private void AddDatabases(MetricFactory metrics)
    {
        var waiting = metrics.CreateGauge("seqr_write_queue_jobs", "The writes that wait for the database.", ["database"]);
        var commits = metrics.CreateCounter("seqr_database_commits_total", "The commits, each of all writes that waited.", ["database"]);
        var errors = metrics.CreateCounter("seqr_database_errors_total", "The reads and writes that failed.", ["database"]);
        var durations = Histogram(
            metrics, "seqr_database_commit_duration_seconds", "How long a commit took, with its statements.", Durations.OfWork, "database");
        Add("sandboxes", instruments.Rows);
        Add("journal", instruments.Journals);

        void Add(string name, DatabaseMeter meter)
        {
            var handed = new HandedDurations(meter.Commits, durations.WithLabels(name));
            handOver.Add(() =>
            {
                waiting.WithLabels(name).Set(meter.Waiting());
                errors.WithLabels(name).IncTo(meter.Errors);
                commits.WithLabels(name).IncTo(handed.Renew());
            });
        }
    }

    private void AddJournal(MetricFactory metrics)
    {
        var entries = metrics.CreateGauge("seqr_journal_backlog_entries", "The entries of journals that are not written yet.");
        var bytes = metrics.CreateGauge("seqr_journal_backlog_bytes", "Their size.");
        var lost = metrics.CreateCounter("seqr_journal_lost_entries_total", "The entries that could not be written.");
        handOver.Add(() =>
        {
            var backlog = instruments.Backlog();
            entries.Set(backlog.Entries);
            bytes.Set(backlog.Bytes);
            lost.IncTo(backlog.Lost);
        });
    }

    private void AddDueWork(MetricFactory metrics)
    {
        var lag = metrics.CreateGauge("seqr_due_lag_seconds", "How late the oldest item is that is due and not carried out.");
        var failing = metrics.CreateGauge("seqr_due_failing_items", "The due items that failed and are tried again.");
        var lateness = Histogram(
            metrics, "seqr_due_lateness_seconds", "How late due items were when they were carried out.", Durations.OfLateness, "kind");
        var invoices = new HandedDurations(instruments.Due.Invoices, lateness.WithLabels("invoice"));
        var notifications = new HandedDurations(instruments.Due.Notifications, lateness.WithLabels("notification"));
        handOver.Add(() =>
        {
            lag.Set(sandboxes.Active.Select(sandbox => sandbox.Due.Lag).DefaultIfEmpty().Max().TotalSeconds);
            failing.Set(sandboxes.Active.Sum(sandbox => sandbox.Failing.Count));
            invoices.Renew();
            notifications.Renew();
        });
    }

    private void AddNotifications(MetricFactory metrics)
    {
        var outcomes = metrics.CreateCounter("seqr_notifications_total", "The attempts to notify merchants.", ["outcome"]);
        var durations = Histogram(
            metrics, "seqr_notification_duration_seconds", "How long an attempt to notify a merchant took.", Durations.OfWork);
        var handed = new HandedDurations(instruments.Notifications.Attempts, durations);
        handOver.Add(() =>
        {
            foreach (var (outcome, count) in instruments.Notifications.Read())
                outcomes.WithLabels(outcome).IncTo(count);
            handed.Renew();
        });
    }

    private void AddSandboxes(MetricFactory metrics)
    {
        var active = metrics.CreateGauge("seqr_sandboxes_active", "The sandboxes that are open: in use since the start, or with due work.");
        var kept = metrics.CreateGauge("seqr_sandboxes", "The sandboxes with a name that are kept.");
        handOver.Add(() =>
        {
            active.Set(sandboxes.Active.Count());
            kept.Set(sandboxes.Count);
        });
    }

    private static Histogram Histogram(MetricFactory metrics, string name, string help, double[] bounds, params string[] labels) =>
        metrics.CreateHistogram(
            name, help, labels, new HistogramConfiguration { Buckets = bounds, ExemplarBehavior = ExemplarBehavior.NoExemplars() });
}
