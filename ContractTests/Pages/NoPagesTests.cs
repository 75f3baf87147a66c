using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>A simulator that was started without pages.</summary>
public sealed class NoPagesTests : PagesSuite
{
    private protected override SimulatorOptions Options => new() { Pages = false };

    [Theory]
    [InlineData("/")]
    [InlineData("/wallet")]
    [InlineData("/R20150101000000000")]
    [InlineData("/@mine/QHereIPay")]
    [InlineData("/pages/live")]
    public async Task Without_pages_there_is_nothing_at_their_paths(string path) =>
        (await Get(path)).ShouldBeProblem(404, "unknown-path", "--no-pages");

    [Fact]
    public async Task A_wrong_sandbox_name_is_answered_without_a_page()
    {
        var answer = await NewVisitor().Open("/@bad!/wallet");

        Assert.Equal(404, answer.Status);
        Assert.StartsWith("{", answer.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_has_no_help_that_leads_nowhere() =>
        Assert.False((await Get("/sandbox/nothing")).Json.TryGetProperty("help", out _));

    [Fact]
    public async Task The_control_api_is_there_all_the_same() => (await Get("/sandbox/health")).ShouldBe(200);
}
