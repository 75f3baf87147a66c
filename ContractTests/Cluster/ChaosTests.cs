using System.Diagnostics;
using SeqrSandbox.ContractTests.Postgres;
using SeqrSandbox.ContractTests.Races;
using SeqrSandbox.Simulator.Storage.Journal;
using SeqrSandbox.Simulator.Storage.Postgres;
using SeqrSandbox.Simulator.Storage.Sandboxes;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>
/// Merchants go on while servers are killed and PostgreSQL crashes. In the end, everything that was answered is there, and nothing is
/// there twice. <c>quality/chaos.sh</c> runs it with more kills.
/// </summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Sandboxes = 50;
    private const int Workers = 8;

    /// <summary>How often a server is killed.</summary>
    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("SEQR_CHAOS_KILLS"), out var kills) ? kills : 20;

    private readonly List<TimeSpan> outages = [];

    [Fact]
    public async Task Nothing_answered_is_lost_and_nothing_is_done_twice_while_servers_are_killed()
    {
        using var postgres = new PostgresServer("fsync=off", "full_page_writes=off");
        await using var servers = await Servers.Start(3, postgres, "--journal-first", "true");
        await using var receiver = await ChaosReceiver.Start();
        var names = Enumerable.Range(1, Sandboxes).Select(number => $"chaos-{number}").ToArray();
        using var enough = new CancellationTokenSource();
        var workers = Enumerable.Range(1, Workers)
            .Select(seed => new ChaosWorker(seed, servers, names, receiver)).ToList();
        using var reseller = new ChaosReseller(Workers + 1, servers, names);
        List<ChaosCaller> callers = [.. workers, reseller];
        var work = callers.ConvertAll(caller => Task.Run(() => caller.Run(enough.Token)));

        var crashes = await Kill(servers, postgres, names, receiver, () => callers.Sum(caller => caller.Steps), work);
        await enough.CancelAsync();
        await Task.WhenAll(work);

        var checkedInvoices = await Check(servers, names, workers, reseller, receiver);
        output.WriteLine(Summary(workers, reseller, receiver, crashes, checkedInvoices));
        Assert.InRange(outages.Order().ElementAt(outages.Count / 2), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    /// <returns>How often PostgreSQL crashed.</returns>
    private async Task<int> Kill(
        Servers servers, PostgresServer postgres, string[] names, ChaosReceiver receiver, Func<int> steps, List<Task> work)
    {
        var random = new Random(1);
        var crashes = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            var before = steps();
            await Eventually.Holds(
                () => steps() > before + 20 || work.Exists(worker => worker.IsFaulted), "the merchants go on");
            if (kill % Math.Min(20, Math.Max(1, Kills / 2)) == 0)
            {
                receiver.NoteDeath();
                postgres.Crash();
                postgres.Start();
                crashes++;
            }

            var index = random.Next(servers.All.Count);
            var killed = servers[index];
            var orphans = new List<string>();
            foreach (var name in names.OrderBy(_ => random.Next()).Take(12))
            {
                if (await servers.InChargeOf(name) == killed)
                    orphans.Add(name);
            }

            receiver.NoteDeath();
            killed.Kill();
            var began = Stopwatch.GetTimestamp();
            var other = servers[(index + 1) % servers.All.Count];
            await Task.WhenAll(orphans.Take(3).Select(name => Eventually.Holds(() => Answers(other, name), $"'{name}' answers elsewhere")));
            if (orphans.Count > 0)
                outages.Add(Stopwatch.GetElapsedTime(began));
            await servers.Restart(index);
        }

        return crashes;
    }

    private static async Task<bool> Answers(SharingServer server, string name)
    {
        try
        {
            using var answer = await server.Http.GetAsync(new Uri($"/@{name}/sandbox/clock", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <returns>How many invoices there are.</returns>
    private static async Task<int> Check(
        Servers servers, string[] names, List<ChaosWorker> workers, ChaosReseller reseller, ChaosReceiver receiver)
    {
        var records = workers.SelectMany(worker => worker.Records).ToLookup(record => record.Sandbox);
        await using var source = Npgsql.NpgsqlDataSource.Create(PostgresAddress.Parse(servers.Database, out _)!.Settings);
        using var database = new PostgresDatabase(source, "chaos");
        var invoices = 0;
        foreach (var name in names.Where(records.Contains))
        {
            var sandbox = await servers[0].Sandbox(name);
            // What a killed server had begun to deliver is tried again after its lease.
            await sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(31));
            await sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(31));
            Assert.Equal(records[name].Count(), records[name].DistinctBy(record => record.Reference).Count());
            var store = new SandboxStore(database, name);
            await Soundness.Check(store, database, name);
            await reseller.Check(name, store);
            var kept = (await store.ListInvoices(new(null, null, null, null, int.MaxValue)))
                .ToDictionary(invoice => invoice.Reference.Value);
            invoices += kept.Count;
            var entries = (await JournalSegments.List(database, name, new() { Limit = int.MaxValue }))
                .CountBy(entry => (entry.Invoice, entry.Name)).ToDictionary();
            foreach (var record in records[name])
            {
                record.Check(
                    kept.GetValueOrDefault(record.Reference), operation => entries.GetValueOrDefault((record.Reference, operation)));
            }

            var payments = kept.Values.Select(invoice => invoice.Payment?.ErsReference.Value).OfType<string>();
            var refunds = kept.Values.SelectMany(invoice => invoice.Refunds.Select(refund => refund.ErsReference.Value));
            Assert.Distinct(payments.Concat(refunds));
            foreach (var ofInvoice in (await store.ListNotifications(null, int.MaxValue, null)).GroupBy(told => told.Invoice.Value))
                receiver.Check(name, ofInvoice);
        }

        return invoices;
    }

    private string Summary(List<ChaosWorker> workers, ChaosReseller reseller, ChaosReceiver receiver, int crashes, int invoices) =>
        $"chaos: {Kills} kills, {crashes} crashes of PostgreSQL, {workers.Sum(worker => worker.Steps)} answered calls, "
            + $"{workers.Sum(worker => worker.Cut)} cut or not taken, {invoices} invoices, "
            + $"{workers.Sum(worker => worker.Records.Sum(record => record.Refunds.Count))} refunds, "
            + $"{reseller.Moved} transfers, top-ups and sales of vouchers, "
            + $"{receiver.Received} notifications, {receiver.Twice} of them once more; answered elsewhere after "
            + $"{outages.Order().ElementAt(outages.Count / 2).TotalSeconds:0.0} s (median), {outages.Max().TotalSeconds:0.0} s (worst)";
}
