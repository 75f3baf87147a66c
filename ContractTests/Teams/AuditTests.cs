using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.ContractTests.Sandboxes;
using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>Who changed what, and who was refused, is kept for the operator.</summary>
public sealed class AuditTests : TeamSuite
{
    private readonly HeardLog log = new();

    private protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Logging.AddProvider(log);
        builder.Logging.SetMinimumLevel(LogLevel.Information);
    }

    [Fact]
    public async Task A_change_tells_who_what_where_and_how_it_ended()
    {
        var token = await GivenTeam("shop", "shop-*");
        (await As(token, HttpMethod.Put, "/sandboxes/shop-1")).ShouldBe(201);
        (await As(token, HttpMethod.Post, "/@shop-1/sandbox/invoices/4711/pay")).ShouldBe(404);
        (await As(token, HttpMethod.Post, "/@shop-1/sandbox/clock/advance", """{"by":"x"}""")).ShouldBe(400);
        (await AsOperator(HttpMethod.Post, "/sandbox/reset")).ShouldBe(204);

        Assert.Equal(
            [
                "operator  POST /sandbox/reset in '' 204",
                "team shop POST /sandbox/clock/advance in 'shop-1' 400",
                "team shop POST /sandbox/invoices/{reference}/pay in 'shop-1' 404",
                "team shop PUT /sandboxes/{name} in 'shop-1' 201",
                "operator  POST /api/teams in '' 201",
            ],
            await Lines());
        Assert.All(
            (await AsOperator(HttpMethod.Get, "/api/audit")).At("items").EnumerateArray(),
            line => Assert.Equal(Wall.GetUtcNow(), line.GetProperty("at").GetDateTimeOffset()));
    }

    [Fact]
    public async Task A_refusal_is_kept_even_if_it_only_wanted_to_read()
    {
        var token = await GivenTeam("shop", "shop-*");
        (await As(null, HttpMethod.Get, "/@shop-1/sandbox/clock")).ShouldBe(401);
        (await As("wrong", HttpMethod.Delete, "/sandboxes/shop-1")).ShouldBe(401);
        (await As(token, HttpMethod.Get, "/@other/sandbox/clock")).ShouldBe(403);
        (await As(token, HttpMethod.Delete, "/api/teams/shop")).ShouldBe(403);

        Assert.Equal(
            [
                "team shop DELETE /api/teams/shop in '' 403",
                "team shop GET /sandbox/clock in 'other' 403",
                "unknown  DELETE /sandboxes/{name} in 'shop-1' 401",
                "unknown  GET /sandbox/clock in 'shop-1' 401",
                "operator  POST /api/teams in '' 201",
            ],
            await Lines());
    }

    [Fact]
    public async Task What_only_reads_is_not_kept()
    {
        await AsOperator(HttpMethod.Get, "/sandbox/clock");
        await AsOperator(HttpMethod.Get, "/sandbox/nothing");

        Assert.Empty(await Lines());
    }

    [Fact]
    public async Task Changes_through_the_pages_are_kept_too()
    {
        var visitor = new Pages.Visitor(Host.Http);
        await visitor.Press(await visitor.Open("/pages/sign-in?to=/"), "Sign in", ("token", OperatorToken));
        await visitor.Post("/clock/freeze", []);

        Assert.Contains(await Lines(), line => line.StartsWith("operator  POST /clock", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_signs_in_is_kept_and_whoever_fails_to()
    {
        var token = await GivenTeam("shop", "shop-*");
        foreach (var typed in new[] { token, OperatorToken, "wrong" })
            await new Pages.Visitor(Host.Http).Post("/@shop-1/pages/sign-in", new() { ["to"] = "/", ["token"] = typed });

        Assert.Equal(
            [
                "unknown  POST /pages/sign-in in 'shop-1' 403",
                "operator  POST /pages/sign-in in 'shop-1' 303",
                "team shop POST /pages/sign-in in 'shop-1' 303",
            ],
            (await Lines()).Take(3));
    }

    [Fact]
    public async Task It_is_found_by_team_and_sandbox_page_by_page()
    {
        var (shop, other) = (await GivenTeam("shop", "shop-*"), await GivenTeam("other", "other-*"));
        foreach (var name in new[] { "1", "2", "3" })
        {
            await As(shop, HttpMethod.Put, $"/sandboxes/shop-{name}");
            await As(other, HttpMethod.Put, $"/sandboxes/other-{name}");
        }

        Assert.Equal(["shop-3", "shop-2", "shop-1"], await Sandboxes("?team=shop"));
        Assert.Equal(["other-2"], await Sandboxes("?sandbox=other-2"));
        Assert.Empty(await Sandboxes("?sandbox=other-2&team=shop"));
        var first = await AsOperator(HttpMethod.Get, "/api/audit?team=shop&limit=2");
        Assert.Equal(["shop-1"], await Sandboxes($"?team=shop&limit=2&before={first["next"]}"));
        (await AsOperator(HttpMethod.Get, "/api/audit?before=x")).ShouldBeProblem(400, "invalid-value", "before");
    }

    [Fact]
    public async Task Each_line_is_in_the_log_with_its_parts()
    {
        var token = await GivenTeam("shop", "shop-*");
        await As(token, HttpMethod.Put, "/sandboxes/shop-1");

        Assert.Equal(
            [
                "Operator (null) POST /api/teams in : 201",
                "Team shop PUT /sandboxes/{name} in shop-1: 201",
            ],
            log.Of(AuditTrail.Category));
        Assert.Equal("SeqrSandbox.Audit", AuditTrail.Category);
    }

    [Fact]
    public async Task The_table_keeps_the_latest()
    {
        var table = Host.Services.GetRequiredService<IAuditTable>();
        var call = new AuditedCall(0, Wall.GetUtcNow(), AuditedCaller.Operator, null, "POST", "/x", "", 200);
        await table.Add([.. Enumerable.Repeat(call, IAuditTable.Most)]);

        await table.Add([call with { Route = "/y" }, call with { Route = "/z" }]);

        var kept = await table.List(new(null, null, null, int.MaxValue));
        Assert.Equal((IAuditTable.Most, "/z", "/y"), (kept.Count, kept[0].Route, kept[1].Route));
        Assert.Equal(kept.Select(found => found.Id).OrderDescending(), kept.Select(found => found.Id));
    }

    [Fact]
    public async Task What_was_recorded_while_it_stops_is_kept()
    {
        using var directory = new TemporaryDirectory();
        var options = Options with { DataDirectory = directory.Path };
        await using (var stopped = await Started(options))
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(
                _ => stopped.Send(HttpMethod.Post, "/sandbox/clock/freeze", token: OperatorToken)));
        }

        await using var restarted = await Started(options);

        var kept = await restarted.Send(HttpMethod.Get, "/api/audit?limit=100", token: OperatorToken);
        Assert.Equal(50, kept.ShouldBe(200).Each("items", "id").Count());
    }

    [Fact]
    public async Task It_stops_only_when_everything_is_written()
    {
        var table = new SlowTable();
        var trail = new AuditTrail(table, Wall, NullLoggerFactory.Instance);
        trail.Record(new DefaultHttpContext { Request = { Method = "POST" } }, ControlCaller.Operator, "");

        var stopped = trail.DisposeAsync().AsTask();
        var looked = trail.List(new(null, null, null, 1));

        await table.Began.Task;
        Assert.False(stopped.IsCompleted || looked.IsCompleted);
        table.Release.SetResult();
        await stopped;
        await looked;
    }

    [Fact]
    public async Task A_table_that_fails_loses_lines_and_takes_the_next_ones()
    {
        var table = new SlowTable { Fails = true };
        table.Release.SetResult();
        await using var trail = new AuditTrail(table, Wall, NullLoggerFactory.Instance);
        trail.Record(new DefaultHttpContext { Request = { Method = "POST" } }, ControlCaller.Operator, "lost");
        Assert.Empty(await trail.List(new(null, null, null, 1)));

        table.Fails = false;
        trail.Record(new DefaultHttpContext { Request = { Method = "POST" } }, ControlCaller.Operator, "kept");

        Assert.Equal(["kept"], (await trail.List(new(null, null, null, 1))).Select(call => call.Sandbox));
    }

    private static Task<WallHost> Started(SimulatorOptions options) =>
        WallHost.Start(options);

    private async Task<IReadOnlyList<string>> Lines() =>
        [.. (await AsOperator(HttpMethod.Get, "/api/audit")).ShouldBe(200).At("items").EnumerateArray().Select(line =>
            $"{line.GetProperty("who")} {line.GetProperty("team")} {line.GetProperty("method")} {line.GetProperty("route")} "
                + $"in '{line.GetProperty("sandbox")}' {line.GetProperty("status")}")];

    private async Task<IReadOnlyList<string>> Sandboxes(string query) =>
        [.. (await AsOperator(HttpMethod.Get, "/api/audit" + query)).ShouldBe(200).Each("items", "sandbox")];

    private sealed class SlowTable : IAuditTable
    {
        private readonly List<AuditedCall> kept = [];

        public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Fails { get; set; }

        public async Task Add(IReadOnlyCollection<AuditedCall> calls)
        {
            Began.TrySetResult();
            await Release.Task;
            if (Fails)
                throw new InvalidOperationException("The disk is full.");
            kept.AddRange(calls);
        }

        public Task<IReadOnlyList<AuditedCall>> List(AuditFilter filter) => Task.FromResult<IReadOnlyList<AuditedCall>>([.. kept]);
    }
}
