using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Recordings;
using SeqrSandbox.Simulator.Replay;

namespace SeqrSandbox.ContractTests.Replay;

/// <summary>Targets that are no simulator, or that keep silent, and replays in real time.</summary>
public sealed class EndpointReplayTests : IAsyncLifetime
{
    private readonly TemporaryDirectory folder = new();
    private ControlHost recorded = null!;

    private string File => Path.Combine(folder.Path, "session.jsonl");

    public async Task InitializeAsync() => recorded = await ControlHost.Start(Transport.Kestrel);

    public async Task DisposeAsync()
    {
        await recorded.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task An_endpoint_without_a_control_API_is_called_at_its_own_path_and_payers_are_left_out_and_told_of()
    {
        await GivenRecording();
        await using var other = await ControlHost.Start(Transport.Kestrel);

        var replayed = await Replayed.Of(File, new(other.Client.BaseAddress!, "/extclientproxy/service/v2"));

        Assert.Equal(["The target has no control API: 3 actions of payers and changes of the clock were left out."], replayed.Report.Notes);
        var asked = replayed.Report.Replayed[^1];
        Assert.Equal("getPaymentStatus", asked.Entry.Name);
        Assert.Contains("status: recorded PAID, now ISSUED", asked.Differences.Select(difference => difference.ToString()));
        Assert.All(await other.Sandbox.Journal.List(new()), entry => Assert.Equal("/extclientproxy/service/v2", entry.Path));
    }

    [Fact]
    public async Task A_payer_that_the_target_does_not_have_is_made()
    {
        await new Session(recorded.Client).Control("payers", new { id = "alice" });
        await GivenRecording("alice");
        await using var other = await ControlHost.Start(Transport.Kestrel);

        var replayed = await Replayed.Of(File, other.Client.BaseAddress!);

        Assert.DoesNotContain(replayed.Lines, line => line.StartsWith("action", StringComparison.Ordinal));
        Assert.Equal(["1 payers were made, as they are when nothing else is said."], replayed.Report.Notes);
    }

    /// <summary>An endpoint may go by them; what belongs to the connection, and secrets, are not sent again.</summary>
    [Theory]
    [InlineData("\"\"", "\"\"")]
    [InlineData("sendInvoice", "sendInvoice")]
    [InlineData(null, null)]
    public async Task A_call_is_sent_with_the_headers_it_was_recorded_with(string? action, string? expected)
    {
        using (var call = new HttpRequestMessage(HttpMethod.Post, new Uri(InvoiceService.Path, UriKind.Relative)))
        {
            call.Content = new StringContent(Wire.Message.Of("benchmarkingNop"), Encoding.UTF8, "application/xml");
            call.Headers.TryAddWithoutValidation("User-Agent", "PHP-SOAP/8.2");
            call.Headers.TryAddWithoutValidation("Authorization", "Basic c2hvcDpzaG9w");
            call.Headers.TryAddWithoutValidation("X-Forwarded-Host", "elsewhere.example");
            if (action is not null)
                call.Headers.TryAddWithoutValidation("SOAPAction", action);
            (await recorded.Client.SendAsync(call)).Dispose();
        }

        await new Session(recorded.Client).Save(File);
        IHeaderDictionary seen = new HeaderDictionary();
        await using var target = await Endpoint(context =>
        {
            foreach (var (name, values) in context.Request.Headers)
                seen[name] = values;
            return Task.CompletedTask;
        });

        await Replayed.Of(File, new(target.Urls.First()));

        Assert.Equal(
            ("application/xml; charset=utf-8", "PHP-SOAP/8.2", expected ?? ""),
            (seen.ContentType.ToString(), seen.UserAgent.ToString(), seen["SOAPAction"].ToString()));
        Assert.Equal(
            (action is not null, false, false),
            (seen.ContainsKey("SOAPAction"), seen.ContainsKey("Authorization"), seen.ContainsKey("X-Forwarded-Host")));
    }

    [Fact]
    public async Task A_recording_of_before_headers_were_kept_is_sent_with_the_operation_as_its_SOAPAction()
    {
        await new Session(recorded.Client).Call("benchmarkingNop");
        await new Session(recorded.Client).Save(File);
        var lines = await System.IO.File.ReadAllTextAsync(File);
        await System.IO.File.WriteAllTextAsync(File, System.Text.RegularExpressions.Regex.Replace(lines, @"""headers"":\[[^\]]*\],", ""));
        string? seen = null;
        await using var target = await Endpoint(context =>
        {
            seen = context.Request.Headers["SOAPAction"];
            return Task.CompletedTask;
        });

        await Replayed.Of(File, new(target.Urls.First()));

        Assert.DoesNotContain("headers", await System.IO.File.ReadAllTextAsync(File), StringComparison.Ordinal);
        Assert.Equal("\"benchmarkingNop\"", seen);
    }

    [Fact]
    public async Task A_payers_action_that_is_no_longer_possible_is_reported()
    {
        await GivenRecording();
        await using var other = await ControlHost.Start(Transport.Kestrel);
        await new Session(other.Client).Control("terminals/public_test_shop_terminal", new { blocked = true }, HttpMethod.Patch);

        var replayed = await Replayed.Of(File, other.Client.BaseAddress!);

        Assert.Matches("^action 3 scan .*: payer-1: recorded done, now refused \\(404: ", replayed.Lines[1]);
        Assert.EndsWith("2 actions went otherwise", replayed.Report.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_ends_without_an_answer_is_a_difference_where_there_was_one()
    {
        await new Session(recorded.Client).Call("benchmarkingNop");
        await new Session(recorded.Client).Save(File);
        await using var silent = await Endpoint(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var replayed = await Replayed.Of(File, new(silent.Urls.First()));

        Assert.StartsWith("exchange 1 benchmarkingNop: answer: recorded HTTP 200, now no answer", Assert.Single(replayed.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_answer_is_reported_as_such()
    {
        await new Session(recorded.Client).Call("benchmarkingNop");
        await new Session(recorded.Client).Save(File);
        using var breaking = new TcpListener(IPAddress.Loopback, 0);
        breaking.Start();
        var serving = Task.WhenAll(Serve(breaking, "404 Not Found", "", 0), Serve(breaking, "200 OK", "<half", 1000));

        var replayed = await Replayed.Of(File, new($"http://{breaking.LocalEndpoint}"));
        await serving;

        Assert.StartsWith("exchange 1 benchmarkingNop: body: recorded whole, now cut off", Assert.Single(replayed.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorded_call_without_an_answer_that_times_out_again_is_no_difference()
    {
        await new Session(recorded.Client).Call("benchmarkingNop");
        await new Session(recorded.Client).Save(File);
        await System.IO.File.WriteAllTextAsync(File, (await System.IO.File.ReadAllTextAsync(File)).Replace("\"status\":200,", "", StringComparison.Ordinal));
        await using var silent = await Endpoint(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        Assert.Empty((await Replayed.Of(File, new(silent.Urls.First()))).Lines);
    }

    [Fact]
    public async Task In_real_time_calls_keep_their_distance()
    {
        var wall = new FakeTimeProvider(DateTimeOffset.UtcNow);
        using var target = new ReplayTarget(new("http://127.0.0.1:1/soap"), null);
        var clock = new RealClock(target, wall);
        RecordedEntry At(double seconds) => new() { Id = 1, Kind = "exchange", At = default, WallAt = DateTimeOffset.UnixEpoch.AddSeconds(seconds) };
        await clock.Start(new(new() { Recording = 1, Simulator = "", Sandbox = "", Seed = 1, Clock = default }, [At(0), At(5)]), default);

        await clock.Reach(At(0), default);
        var second = clock.Reach(At(5), default);
        wall.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(second.IsCompleted);
        wall.Advance(TimeSpan.FromSeconds(0.1));
        await second;
    }

    [Fact]
    public async Task The_token_is_asked_for_and_never_sent_to_another_endpoint()
    {
        await new Session(recorded.Client).Call("benchmarkingNop");
        await new Session(recorded.Client).Save(File);
        await using var guarded = await ControlHost.Start(Transport.Kestrel, new() { Token = "a-long-token" });
        string? seen = null;
        await using var other = await Endpoint(context =>
        {
            seen = context.Request.Headers.Authorization;
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        var refused = await Assert.ThrowsAsync<ReplayException>(() => Replayed.Of(File, guarded.Client.BaseAddress!));
        using (var target = new ReplayTarget(new(other.Urls.First() + "/soap"), "a-long-token"))
        {
            await target.Open(default);
            await target.Post("/", [], null, [], null, default);
        }

        Assert.Contains("SEQR_SANDBOX_TOKEN", refused.Message, StringComparison.Ordinal);
        Assert.Null(seen);
    }

    /// <summary>Answers one request with less than it announces, and ends the connection in order.</summary>
    private static async Task Serve(TcpListener listener, string status, string body, int announced)
    {
        using var connection = await listener.AcceptSocketAsync();
        var received = "";
        var buffer = new byte[8192];
        while (!received.EndsWith("\r\n\r\n", StringComparison.Ordinal) && !received.EndsWith("Envelope>", StringComparison.Ordinal))
            received += Encoding.UTF8.GetString(buffer, 0, await connection.ReceiveAsync(buffer));
        if (received.StartsWith("POST", StringComparison.Ordinal) && !received.EndsWith("Envelope>", StringComparison.Ordinal))
            await connection.ReceiveAsync(buffer);
        await connection.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {announced}\r\nConnection: close\r\n\r\n{body}"));
        connection.Shutdown(SocketShutdown.Send);
        await connection.ReceiveAsync(buffer);
    }

    private static async Task<WebApplication> Endpoint(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var endpoint = builder.Build();
        endpoint.MapGet("/sandbox/health", () => Results.NotFound());
        endpoint.MapPost("/{**path}", answer);
        await endpoint.StartAsync();
        return endpoint;
    }

    /// <summary>A bill that is paid and asked for, between two moves of the clock.</summary>
    private async Task GivenRecording(string payer = "payer-1")
    {
        var session = new Session(recorded.Client);
        var bill = await session.Send(1);
        await session.Control("clock/freeze");
        await session.Control($"payers/{payer}/scan", new { code = $"R{bill}" });
        await session.Control($"payers/{payer}/confirm");
        await session.Ask(bill);
        await session.Save(File);
    }
}
