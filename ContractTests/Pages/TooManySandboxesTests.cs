using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>A simulator that makes no more sandboxes.</summary>
public sealed class TooManySandboxesTests : PagesSuite
{
    private protected override SimulatorOptions Options => new() { MaxSandboxes = 0 };

    [Fact]
    public async Task A_browser_gets_a_page_that_leads_to_the_sandbox_there_is()
    {
        var page = await NewVisitor().Open("/@mine/wallet");

        Assert.Equal((503, "There are too many sandboxes"), (page.Status, page.Heading));
        Assert.Equal("/wallet", page.Find("main a.button").GetAttribute("href"));
    }

    [Fact]
    public async Task A_program_gets_the_problem() => (await Get("/@mine/wallet")).ShouldBeProblem(503, "too-many-sandboxes");
}
