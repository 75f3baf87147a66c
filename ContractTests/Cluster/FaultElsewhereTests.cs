using System.Diagnostics;
using System.Text.RegularExpressions;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>A scripted fault does the same to a caller's connection at a server that is not in charge as at the one that is.</summary>
[Collection(ManyServers.Name)]
public sealed partial class FaultElsewhereTests(ThreeServers three)
{
    [Theory]
    [InlineData("reset", "{ kind: reset }")]
    [InlineData("reset-carried-out", "{ kind: reset, carriedOut: true }")]
    [InlineData("silence", "{ kind: timeout, for: 400ms }")]
    [InlineData("truncated", "{ kind: truncated }")]
    [InlineData("empty", "{ kind: empty }")]
    [InlineData("garbled", "{ kind: garbled }")]
    [InlineData("delay", "{ kind: delay, for: 400ms }")]
    [InlineData("http", "{ kind: http, status: 502 }")]
    [InlineData("soap-fault", "{ kind: soap-fault }")]
    public async Task A_fault_is_the_same_bytes_and_the_same_end_through_every_server(string kind, string fault)
    {
        var sandbox = await three.Servers[0].Sandbox($"fault-{kind}");
        var inCharge = await three.Servers.InChargeOf(sandbox.Name);
        var (expected, shortest) = await Provoke(inCharge, sandbox, fault);

        foreach (var server in three.Servers.All.Where(server => server != inCharge))
        {
            var (seen, took) = await Provoke(server, sandbox, fault);

            Assert.Equal(expected.Head, seen.Head);
            Assert.Equal(expected.Body, seen.Body);
            Assert.Equal(expected.WasReset, seen.WasReset);
            if (fault.Contains("400ms", StringComparison.Ordinal))
                Assert.True(took >= TimeSpan.FromMilliseconds(400) && shortest >= TimeSpan.FromMilliseconds(400));
        }
    }

    private static async Task<((string Head, byte[] Body, bool WasReset) Seen, TimeSpan Took)> Provoke(
        SharingServer server, TestSandbox sandbox, string fault)
    {
        // A fault may depend on the number of the call.
        await sandbox.ResetAsync();
        await sandbox.PutScenarioAsync("broken", Faults.Scenario("broken", fault));
        await sandbox.UseScenarioAsync("broken");
        var began = Stopwatch.GetTimestamp();
        var (head, body, wasReset) = await server.Raw($"/@{sandbox.Name}{Faults.Path}", Faults.Call);
        return ((Date().Replace(head, ""), body, wasReset), Stopwatch.GetElapsedTime(began));
    }

    [GeneratedRegex(@"\r\nDate: [^\r]*")]
    private static partial Regex Date();
}
