using System.Globalization;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Control;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Replay;

/// <summary>A long session is recorded once, and replayed on simulators that know nothing of it.</summary>
public sealed class SessionReplayTests(RecordedSession session, ITestOutputHelper output) : IClassFixture<RecordedSession>
{
    [Fact]
    public async Task On_a_fresh_simulator_nothing_differs()
    {
        await using var fresh = await ControlHost.Start(Transport.Kestrel);

        var replayed = await Replayed.Of(session.File, fresh.Client.BaseAddress!);

        output.WriteLine(replayed.Report.Summary);
        Assert.Empty(replayed.Lines);
        Assert.Empty(replayed.Report.Notes);
        Assert.Equal(session.Calls, replayed.Report.Replayed.Count);
        Assert.InRange(session.Calls, 500, int.MaxValue);
        Assert.StartsWith($"{session.Calls} exchanges replayed in ", replayed.Report.Summary, StringComparison.Ordinal);
        Assert.EndsWith(" s: no difference", replayed.Report.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/@again")]
    [InlineData("/~again")]
    public async Task In_a_sandbox_of_another_seed_that_was_used_before_nothing_differs_either(string sandbox)
    {
        await using var used = await ControlHost.Start(Transport.Kestrel, new() { Seed = 99 });
        var target = new Uri(used.Client.BaseAddress!, sandbox);
        using var http = new HttpClient { BaseAddress = target };
        await new Session(http).Send(1);

        Assert.Empty((await Replayed.Of(session.File, target)).Lines);
    }

    [Fact]
    public async Task Where_refunds_are_forbidden_the_first_refund_is_named_and_nothing_but_refunds_and_reports_differ()
    {
        await using var fresh = await ControlHost.Start(Transport.Kestrel);
        await new Session(fresh.Client)
            .Control("terminals/public_test_shop_terminal", new { reseller = new { mayRefund = false } }, HttpMethod.Patch);

        var replayed = await Replayed.Of(session.File, fresh.Client.BaseAddress!);

        var first = replayed.Report.Replayed.First(entry => entry.Entry.Name == "refundPayment");
        Assert.Equal($"{first.Title}: resultCode: recorded 0 SUCCESS, now 97 RESELLER_NOT_ALLOWED_TO_DO_REFUND", replayed.Lines[0]);
        Assert.Contains(
            $" of {session.Calls} exchanges differ; the first is {first.Title}",
            replayed.Report.Summary,
            StringComparison.Ordinal);
        Assert.Equal(
            ["executeReport", "refundPayment"],
            replayed.Report.Replayed.Where(entry => entry.Differences.Count > 0).Select(entry => entry.Entry.Name!).Distinct().Order());
    }

    [Fact]
    public async Task The_command_tells_it_with_its_exit_status_and_a_JUnit_report()
    {
        using var folder = new TemporaryDirectory();
        var junit = Path.Combine(folder.Path, "replay.xml");
        await using var fresh = await SimulatorProcess.Start(Path.Combine(folder.Path, "data"));

        var (status, printed, error) = await SimulatorProcess.Run(
            "replay", session.File, "--target", $"{fresh.Address}@one", "--speed", "max", "--junit", junit);

        Assert.Equal((0, ""), (status, error));
        Assert.Matches($@"\A{session.Calls} exchanges replayed in \d+\.\d s: no difference\n\z", printed);
        var suite = XDocument.Load(junit).Root!.Element("testsuite")!;
        Assert.Equal($"{session.Calls}", suite.Attribute("tests")!.Value);
        Assert.Equal(("0", session.Calls), (suite.Attribute("failures")!.Value, suite.Elements("testcase").Count()));
    }

    [Fact]
    public async Task A_difference_is_exit_status_1_and_a_failed_test_case()
    {
        using var folder = new TemporaryDirectory();
        var junit = Path.Combine(folder.Path, "replay.xml");
        await using var fresh = await SimulatorProcess.Start(Path.Combine(folder.Path, "data"));
        using var http = new HttpClient { BaseAddress = fresh.Address };
        await new Session(http).Control("terminals/public_test_shop_terminal", new { blocked = true }, HttpMethod.Patch);

        var (status, printed, _) = await SimulatorProcess.Run(
            "replay", session.File, "--target", $"{fresh.Address}", "--speed", "max", "--junit", junit);

        Assert.Equal(1, status);
        Assert.Contains("exchanges differ; the first is exchange ", printed.Split('\n')[^2], StringComparison.Ordinal);
        var failures = XDocument.Load(junit).Descendants("testcase").Where(test => test.Element("failure") is not null).ToList();
        Assert.Contains(
            "now 33 INVALID_INITIATOR_PRINCIPAL_STATE",
            failures[0].Element("failure")!.Attribute("message")!.Value,
            StringComparison.Ordinal);
    }
}
