using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Reference.Client;
using Reference.Client.Transport;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Postgres;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>A server is killed, stopped or suspended: its sandboxes go on elsewhere, with everything that was answered.</summary>
[Collection(ManyServers.Name)]
public sealed class TakeOverTests
{
    [Fact]
    public async Task After_kill_9_another_server_goes_on_where_the_answers_ended()
    {
        await using var servers = await Servers.Start(2);
        await using var merchant = await MerchantListener.Start(200);
        const string Name = "killed";
        var other = await servers.Beside(Name);
        var sandbox = await other.Sandbox(Name);
        await sandbox.PutScenarioAsync("busy-third", "name: busy-third\ncalls:\n  - on: getPaymentStatus\n    nth: 3\n    result: SYSTEM_BUSY\n");
        await sandbox.UseScenarioAsync("busy-third");
        var frozenAt = await sandbox.Clock.FreezeAsync();
        var counted = await other.Send(Name);
        await other.Status(Name, counted);
        await other.Status(Name, counted);
        var acknowledged = await other.Send(Name);
        var paid = await sandbox.PayAsync(acknowledged);
        await other.Status(Name, acknowledged);
        var unacknowledged = await other.Send(Name, notificationUrl: new(merchant.Url));
        await sandbox.PayAsync(unacknowledged);
        await merchant.Next();
        // A busy machine may have made them change places.
        var killed = await servers.InChargeOf(Name);
        other = await servers.Beside(Name);
        sandbox = await other.Sandbox(Name);

        killed.Kill();

        Assert.Equal(frozenAt, await sandbox.Clock.NowAsync());
        var third = await other.Shop(Name).GetPaymentStatusAsync(counted);
        Assert.Equal(93, (int)third.Refusal!.Code);
        Assert.Equal((InvoiceStatus.Paid, paid.ErsReference), Told(await other.Status(Name, acknowledged)));
        await sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(21));
        await sandbox.Clock.AdvanceAsync(TimeSpan.FromMinutes(2));
        var reversed = await sandbox.InvoiceAsync(unacknowledged);
        Assert.Equal((SeqrInvoiceStatus.Canceled, "not-acknowledged"), (reversed.Status, reversed.CancelReason));
        Assert.Single(reversed.History, entry => entry.Status == SeqrInvoiceStatus.Canceled);
        Assert.InRange(merchant.Told.Count, 1, 2);
        Assert.All(merchant.Told, told => Assert.Equal(unacknowledged, told));
        var journal = await other.Read($"/@{Name}/sandbox/journal?limit=1");
        Assert.True(JsonNode.Parse(journal)!["gap"] is not null, $"{journal}\n{killed.Log}\n{other.Log}");
    }

    [Fact]
    public async Task What_is_due_in_a_killed_servers_sandbox_happens_though_nobody_calls()
    {
        await using var servers = await Servers.Start(2);
        await using var merchant = await MerchantListener.Start(200);
        const string Name = "due";
        var killed = await servers.InChargeOf(Name);
        var other = await servers.Beside(Name);
        var sandbox = await other.Sandbox(Name);
        await sandbox.PutScenarioAsync(
            "later", "name: later\npayer:\n  - do: scan\n  - after: 3s\n    do: confirm\n");
        await sandbox.UseScenarioAsync("later");
        var reference = await other.Send(Name, notificationUrl: new(merchant.Url));

        killed.Kill();
        await merchant.Next();

        Assert.Equal([reference], merchant.Told);
    }

    /// <summary><c>quality/rolling-upgrade.sh</c> names a program of a version before this one.</summary>
    private static readonly string ProgramBefore = Environment.GetEnvironmentVariable("SEQR_PROGRAM_BEFORE") ?? SimulatorProcess.Program;

    [Fact]
    public async Task Not_one_call_through_a_server_is_refused_or_cut_while_the_others_are_upgraded_in_turn()
    {
        await using var servers = await Servers.StartOf(ProgramBefore, 3);
        var names = Enumerable.Range(1, 12).Select(number => $"stops-{number}").ToArray();
        var through = servers[0];
        foreach (var name in names)
            await through.Send(name);
        using var enough = new CancellationTokenSource();
        var calls = names.Length;
        var called = new ConcurrentDictionary<string, SharingServer>();
        var load = names.Select(name => Task.Run(async () =>
        {
            var answered = 1;
            for (; !enough.IsCancellationRequested; answered++)
            {
                await (called[name] = Volatile.Read(ref through)).Send(name);
                Interlocked.Increment(ref calls);
            }

            return (Name: name, Answered: answered);
        })).ToList();

        foreach (var upgraded in new[] { 1, 2, 0 })
        {
            if (servers[upgraded] == through)
            {
                Volatile.Write(ref through, servers[1]);
                await Eventually.Holds(
                    () => AnyFailed() || (called.Count == names.Length && called.Values.All(server => server == through)),
                    "all call another server");
            }

            Assert.Equal(0, await servers[upgraded].Stop());
            await GoOn();
            await servers.Restart(upgraded);
        }

        await GoOn();
        await enough.CancelAsync();

        foreach (var (name, answered) in await Task.WhenAll(load))
        {
            // Handed over with what waited to be written: no call is missing.
            var journal = JsonNode.Parse(await through.Read($"/@{name}/sandbox/journal?limit=1"))!;
            Assert.Equal((answered, 0), ((int)journal["kept"]!, (int)journal["dropped"]!));
            Assert.Null(journal["gap"]);
        }

        Task GoOn()
        {
            var later = Volatile.Read(ref calls) + 50;
            return Eventually.Holds(() => Volatile.Read(ref calls) > later || AnyFailed(), "the load goes on");
        }

        // What failed is told in the end.
        bool AnyFailed() => load.Exists(caller => caller.IsFaulted);
    }

    [Fact]
    public async Task A_server_that_was_suspended_saves_nothing_and_answers_nothing_from_before()
    {
        await using var servers = await Servers.Start(2);
        const string Name = "suspended";
        var suspended = await servers.InChargeOf(Name);
        var other = await servers.Beside(Name);
        var reference = await other.Send(Name);
        await suspended.Status(Name, reference);

        suspended.Suspend();
        // These lie in the stopped server's socket until it goes on.
        var held = Enumerable.Range(0, 5).Select(_ => Answered(suspended.Shop(Name).GetPaymentStatusAsync(reference))).ToList();
        var handedOn = Record.ExceptionAsync(() => other.Status(Name, reference));
        await Eventually.Holds(async () => await servers.InChargeOf(Name) == other, "another server takes over");
        // It was cut off, or asked anew; it did not wait for the suspended server until the merchant gave up.
        Assert.DoesNotContain("in time", (await handedOn)?.Message ?? "", StringComparison.Ordinal);
        await (await other.Sandbox(Name)).PayAsync(reference);
        suspended.Resume();

        foreach (var answer in await Task.WhenAll(held))
            Assert.True(answer is null or InvoiceStatus.Paid, $"A call from before the pause was answered {answer}.");
        var sent = await suspended.Send(Name);
        Assert.Equal(InvoiceStatus.Paid, (await suspended.Status(Name, reference)).Status);
        Assert.Equal(2, (await (await other.Sandbox(Name)).InvoicesAsync()).Count);
        Assert.Equal(InvoiceStatus.Issued, (await other.Status(Name, sent)).Status);
    }

    [Fact]
    public async Task A_server_that_was_suspended_amid_a_commit_keeps_no_sandbox_from_the_others()
    {
        var direct = PostgresServer.Shared.NewDatabase();
        var database = direct[(direct.LastIndexOf('/') + 1)..];
        await using var proxy = new PostgresProxy(PostgresServer.Shared.Port);
        await using var suspended = await SharingServer.Start(PostgresServer.Shared.Address(database, proxy.Port));
        const string Name = "amid";
        await suspended.Send(Name);
        // Between the statements of a commit and its end there is now a second.
        proxy.Delay = 1000;
        var cut = suspended.Send(Name);
        await Eventually.Holds(() => PostgresServer.Shared.IsAmidCommit(database), "a commit is under way");

        suspended.Suspend();
        await using var other = await SharingServer.Start(direct);
        // What the other hands to the suspended one is cut off as soon as that is known, and a merchant tries again.
        await Eventually.Holds(
            async () => await Answered(other.Shop(Name).SendInvoiceAsync(new() { Total = new(1m, "SEK") })), "the other takes over");
        suspended.Kill();
        await Assert.ThrowsAsync<SeqrTransportException>(() => cut);
    }

    [Theory]
    [InlineData("/sandbox/journal/stream")]
    [InlineData("/pages/live")]
    public async Task A_live_stream_through_another_server_shows_changes_and_ends_when_the_sandbox_is_handed_over(string path)
    {
        await using var servers = await Servers.Start(2);
        const string Name = "stream";
        var inCharge = await servers.InChargeOf(Name);
        var other = await servers.Beside(Name);
        await other.Send(Name);
        using var answer = await other.Http.GetAsync(
            new Uri($"/@{Name}{path}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var change = path.EndsWith("live", StringComparison.Ordinal) ? "changed" : "sendInvoice";
        Assert.Equal("event: ready", await stream.ReadLineAsync());

        await other.Send(Name);
        while (await stream.ReadLineAsync().WaitAsync(Eventually.Deadline) is { } line && !line.Contains(change, StringComparison.Ordinal))
        {
            // What comes before the change.
        }

        var end = ToEnd(stream);
        Assert.Equal(0, await inCharge.Stop());

        await end.WaitAsync(Eventually.Deadline);
        await other.Send(Name);
    }

    private static (InvoiceStatus, string?) Told(PaymentStatus status) => (status.Status, status.ErsReference);

    private static async Task<bool> Answered(Task<SeqrResult<SentInvoice>> call)
    {
        try
        {
            return (await call).Value is not null;
        }
        catch (SeqrTransportException)
        {
            return false;
        }
    }

    /// <summary>What a call was answered; null if its connection was cut.</summary>
    private static async Task<InvoiceStatus?> Answered(Task<SeqrResult<PaymentStatus>> call)
    {
        try
        {
            return (await call).Value!.Status;
        }
        catch (SeqrTransportException)
        {
            return null;
        }
    }

    private static async Task ToEnd(StreamReader stream)
    {
        try
        {
            await stream.ReadToEndAsync();
        }
        catch (Exception error) when (error is IOException or HttpRequestException)
        {
            // The connection was cut.
        }
    }
}
