using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Mcp.Calling;
using SeqrSandbox.Simulator.Mcp.Rules;
using SeqrSandbox.Simulator.Mcp.Tools;

namespace SeqrSandbox.ContractTests.Mcp;

/// <summary>Whatever is documented is found in two calls: a search by words of it, and show.</summary>
public sealed class RuleTests
{
    private const int Words = 5;

    private static readonly ToolDefinition Tool = RulesTool.Define();

    [Fact]
    public void Every_row_of_the_protocol_is_a_rule()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "protocol.md"));
        var rulers = document.Split('\n').Count(line => line.StartsWith("|---", StringComparison.Ordinal));
        var rows = document.Split('\n').Count(line => line.StartsWith('|'));

        Assert.Equal(rows - (2 * rulers), ProtocolRules.Read(document).Count);
    }

    [Fact]
    public void Every_finding_and_every_result_code_is_a_rule()
    {
        var ids = RuleBook.Rules.All.Select(rule => rule.Id).ToHashSet();

        Assert.All(FindingCatalogue.All, kind => Assert.Contains(kind.Code, ids));
        Assert.All(Enum.GetValues<ResultCode>(), code => Assert.Contains($"result-{(int)code}", ids));
        Assert.Contains("example-sendInvoice", ids);
    }

    [Fact]
    public async Task Each_is_found_by_a_few_of_its_words_and_shown_in_full()
    {
        var lost = new List<string>();
        foreach (var rule in RuleBook.Rules.All)
        {
            var found = await Call("search", Question(rule));
            if (!found.Split('\n').Any(line => line.StartsWith($"{rule.Id} (", StringComparison.Ordinal)))
                lost.Add($"{rule.Id} by '{Question(rule)}'");
            Assert.EndsWith(rule.Full, await Call("show", rule.Id), StringComparison.Ordinal);
        }

        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("how fast may I poll", "polling-too-fast")]
    [InlineData("refund more than was paid", "result-98")]
    [InlineData("payment not acknowledged reversed 20 s", "the-invoice-23")]
    [InlineData("notification attempts in all", "notifications-2")]
    [InlineData("CANNOT_CANCEL_PAID_INVOICE", "result-50")]
    [InlineData("54", "result-54")]
    [InlineData("envelope to copy sendInvoice", "example-sendInvoice")]
    public async Task A_question_of_everyday_finds(string question, string id) => Assert.Contains(
        (await Call("search", question)).Split('\n').Take(5), line => line.StartsWith($"{id} (", StringComparison.Ordinal));

    [Fact]
    public void A_result_code_names_the_rules_that_answer_it()
    {
        var shown = RuleBook.Rules.Find("result-98")!.Full;

        Assert.Contains("98 if the refunds exceed the payment", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("DATA-32", RuleBook.Rules.Find("result-32")!.Full, StringComparison.Ordinal);
    }

    /// <summary>A few words of the rule, as somebody remembers them: the longest ones, without digits and signs.</summary>
    private static string Question(Rule rule) => string.Join(' ', rule.Text.Split(' ')
        .Select(word => word.Trim('`', '.', ',', ':', ';', '(', ')', '*'))
        .Distinct().OrderByDescending(word => word.Length).Take(Words));

    private static Task<string> Call(string argument, string text) => Tool.Run(
        new(Tool.Name, Tool.Arguments, new Dictionary<string, System.Text.Json.JsonElement>
        {
            [argument] = System.Text.Json.JsonSerializer.SerializeToElement(text),
        }),
        CancellationToken.None);
}
