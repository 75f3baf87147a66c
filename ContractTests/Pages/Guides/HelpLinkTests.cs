using System.Reflection;
using AngleSharp.Dom;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Pages.Docs.Guides;

namespace SeqrSandbox.ContractTests.Pages.Guides;

/// <summary>What went wrong leads to what the documentation says of it.</summary>
public sealed class HelpLinkTests : GuidesSuite
{
    public static TheoryData<string> Types =>
    [
        .. typeof(ProblemType).GetFields(BindingFlags.Public | BindingFlags.Static).Select(type => (string)type.GetRawConstantValue()!),
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_of_problem_has_a_section_that_says_what_to_do(string type)
    {
        var section = GuideLibrary.Find("problems")!.Sections.FirstOrDefault(section => "/problems/" + section.Anchor == type);

        Assert.Contains("\nDo: ", section?.Text ?? $"{type} is missing in docs/problems.md", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_of_the_control_api_leads_to_its_section()
    {
        var problem = (await Get("/@mine/sandbox/invoices?limit=none")).ShouldBeProblem(400, "invalid-value");

        Assert.Equal("/docs/problems#invalid-value", problem["help"]);
        Assert.True((await NewVisitor().Open("/docs/problems")).Has("#invalid-value"));
        Assert.Equal("/docs/problems#busy", (await NewVisitor().Open("/problems/busy")).Path);
    }

    [Fact]
    public async Task The_help_of_a_problem_keeps_a_proxys_prefix()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/@mine/sandbox/nothing");
        request.Headers.Add("X-Forwarded-Prefix", "/seqr");

        var answer = await Control.Reply.Of(await Host.Client.SendAsync(request));

        Assert.Equal("/seqr/docs/problems#unknown-path", answer["help"]);
    }

    [Fact]
    public async Task A_refusal_leads_to_its_code_on_every_page_that_shows_it()
    {
        var reference = await GivenSent();
        await Call("cancelInvoice", $"<invoiceReference>{reference}</invoiceReference>");
        await Call("cancelInvoice", $"<invoiceReference>{reference}</invoiceReference>");
        var entry = (await NewVisitor().Open("/journal?result=95")).Find("#journal tbody a").GetAttribute("href")!;

        foreach (var path in new[] { "/", "/journal", entry, $"/invoices/{reference}" })
        {
            var help = Assert.Single((await NewVisitor().Open(path)).Document.QuerySelectorAll("a.help"));
            Assert.Equal("/docs/results/95", help.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task A_fault_leads_to_what_is_said_of_faults()
    {
        using var content = new StringContent("no XML", System.Text.Encoding.UTF8, "text/xml");
        using var answer = await Host.Client.PostAsync(Core.Contract.InvoiceService.Path, content);

        var help = (await NewVisitor().Open("/journal")).Find("a.help").GetAttribute("href")!;

        Assert.Equal("/docs/results#faults", help);
        Assert.True((await NewVisitor().Open(help.Split('#')[0])).Has("#faults"));
    }
}
