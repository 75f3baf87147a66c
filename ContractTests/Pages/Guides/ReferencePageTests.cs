using AngleSharp.Dom;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Pages.Docs.Api;

namespace SeqrSandbox.ContractTests.Pages.Guides;

/// <summary>The pages of findings, result codes and the control API.</summary>
public sealed class ReferencePageTests : GuidesSuite
{
    public static TheoryData<ResultCode> Codes => [.. Enum.GetValues<ResultCode>()];

    [Fact]
    public async Task Every_finding_has_a_page()
    {
        foreach (var kind in FindingCatalogue.All)
        {
            var page = await NewVisitor().Open("/docs/findings/" + kind.Code);
            Assert.Equal(200, page.Status);
            Assert.StartsWith(kind.Code, page.Heading, StringComparison.Ordinal);
        }

        await MustLead("/docs/findings/context-missing");
        Assert.Equal("/docs/findings/context-missing", (await NewVisitor().Open("/findings/context-missing")).Path);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_result_code_has_a_page_by_number_and_by_name(ResultCode code)
    {
        var page = await NewVisitor().Open($"/docs/results/{(int)code}");

        Assert.Equal($"{(int)code} {code.Name()}", page.Heading);
        Assert.Contains("Do: ", page.Text, StringComparison.Ordinal);
        Assert.Equal(page.Source, (await NewVisitor().Open("/docs/results/" + code.Name())).Source.Replace(
            code.Name() + "\" aria-current", $"{(int)code}\" aria-current", StringComparison.Ordinal));
        await MustLead($"/docs/results/{(int)code}");
    }

    [Fact]
    public async Task A_result_code_names_the_operations_that_answer_it()
    {
        var page = await NewVisitor().Open("/docs/results/invalid_invoice_data");

        Assert.Contains("sendInvoice", page.Document.QuerySelectorAll("#operations-title ~ ul a").Select(link => link.TextContent));
        Assert.Contains("No operation does by itself", (await NewVisitor().Open("/docs/results/92")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(49)]
    [InlineData(92)]
    public async Task The_scenario_of_a_result_code_makes_it_happen(int code)
    {
        var scenario = (await NewVisitor().Open($"/docs/results/{code}")).Find("pre code").TextContent;
        using var yaml = new StringContent(scenario, System.Text.Encoding.UTF8, "application/yaml");
        using var put = await Host.Client.PutAsync($"/sandbox/scenarios/answers-{code}", yaml);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        (await Send(HttpMethod.Put, "/sandbox/scenarios/default", $$"""{"name":"answers-{{code}}"}""")).ShouldBe(200);

        var reference = await Call("sendInvoice", Wire.Message.Invoice("149.90"));
        var answers = reference.Contains($"<resultCode>{code}</resultCode>", StringComparison.Ordinal)
            ? reference
            : await Poll(reference.Split("<invoiceReference>")[1].Split('<')[0]);

        Assert.Contains($"<resultCode>{code}</resultCode>", answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_operation_and_schema_of_the_control_api_has_a_page()
    {
        var list = await NewVisitor().Open("/docs/api");

        Assert.Equal(
            ApiDescription.Operations.Select(operation => "/docs/api/" + operation.Id).Order(),
            list.Document.QuerySelectorAll("a.request").Select(link => link.GetAttribute("href")!).Order());
        await MustLead(
        [
            "/docs/api", .. ApiDescription.Operations.Select(operation => "/docs/api/" + operation.Id),
            .. ApiDescription.SchemaNames.Select(name => "/docs/api/schemas/" + name),
        ]);
    }

    [Fact]
    public async Task A_schema_shows_its_members_with_their_types()
    {
        var page = await NewVisitor().Open("/docs/api/schemas/Problem");

        var members = page.Document.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("code")!.TextContent, Visit.Words);
        Assert.Contains("always there", members["detail"], StringComparison.Ordinal);
        Assert.Contains("list of ScenarioError", members["errors"], StringComparison.Ordinal);
        Assert.Contains("one of full, failing", members["store"], StringComparison.Ordinal);
    }
}
