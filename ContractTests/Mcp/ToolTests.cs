using System.Text.Json;
using ModelContextProtocol;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Mcp;

/// <summary>The tools over standard input and output, in a process of their own that starts a simulator inside.</summary>
public sealed class ToolTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private Agent agent = null!;

    public async Task InitializeAsync() => agent = await Agent.Start();

    public async Task DisposeAsync() => await agent.DisposeAsync();

    [Fact]
    public async Task The_descriptions_are_those_that_were_found_good()
    {
        var tools = (await agent.Tools()).Select(tool =>
            $"{tool.Name} ({tool.Title})\n{tool.Description}\n{JsonSerializer.Serialize(tool.InputSchema, Indented)}\n");

        await Verifier.Verify($"{agent.Instructions}\n\n{string.Join('\n', tools)}");
    }

    [Fact]
    public async Task The_first_answer_tells_where_the_simulator_is_and_it_answers_there()
    {
        var first = await agent.Call("clock");
        var second = await agent.Call("clock");

        Assert.StartsWith("A simulator was started for this session", first, StringComparison.Ordinal);
        Assert.DoesNotContain("was started", second, StringComparison.Ordinal);
        using var http = new HttpClient();
        var contract = await http.GetStringAsync(new Uri(first.Split("SOAP: ")[1].Split(',')[0] + "?wsdl"));
        Assert.Contains("sendInvoice", contract, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_sandbox_is_the_one_of_later_calls_until_another_is_chosen()
    {
        await agent.Call("sandbox", ("action", "use"), ("name", "one"));
        await agent.Call("clock", ("action", "freeze"));

        Assert.Contains("frozen", await agent.Call("clock"), StringComparison.Ordinal);
        Assert.Contains("running", await agent.Call("clock", ("sandbox", "two")), StringComparison.Ordinal);
        await agent.Call("sandbox", ("action", "use"), ("name", ""));
        Assert.Contains("running", await agent.Call("clock"), StringComparison.Ordinal);
        Assert.Contains("/@one/soap/", await agent.Call("sandbox", ("action", "list")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_is_checked_put_used_and_shown()
    {
        const string Yaml = "name: busy\ndescription: SEQR is busy.\ncalls:\n  - on: sendInvoice\n    result: SYSTEM_BUSY\n";

        Assert.Contains("busy is right.", await agent.Call("scenarios", ("action", "check"), ("yaml", Yaml)), StringComparison.Ordinal);
        await agent.Call("scenarios", ("action", "put"), ("yaml", Yaml));
        await agent.Call("scenarios", ("action", "use"), ("name", "busy"));

        Assert.Contains("busy (the default): SEQR is busy.", await agent.Call("scenarios"), StringComparison.Ordinal);
        Assert.Equal(Yaml, await agent.Call("scenarios", ("action", "show"), ("name", "busy")));
        var wrong = await agent.Call("scenarios", ("action", "check"), ("yaml", "name: x\nfoo: 1\n"));
        Assert.StartsWith("line 2, column 1: found 'foo'", wrong, StringComparison.Ordinal);
        Assert.StartsWith("# Scenarios", await agent.Call("scenarios", ("action", "guide")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bug_of_a_shop_is_explored_and_told()
    {
        using var folder = new TemporaryDirectory();
        var sample = Path.Combine(Repository.Root, "samples", "shops", "node");
        var file = Path.Combine(folder.Path, "explore.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(Path.Combine(sample, "explore.yaml")))
            .Replace("node server.mjs", $"node {sample}/server.mjs", StringComparison.Ordinal)
            .Replace("TEST_CLOCK: \"1\"", "TEST_CLOCK: \"1\"\n    MISTAKE: notification-is-payment", StringComparison.Ordinal));

        var told = await agent.Call("explore", ("shop", file), ("lives", 300), ("seed", 7));

        Assert.Contains("reversed-while-paid", told, StringComparison.Ordinal);
        Assert.Contains("# Explor", await agent.Call("explore", ("guide", true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_arguments_are_answered_with_what_to_mend()
    {
        // The greeting is no part of what is compared.
        await agent.Call("clock");
        var answers = new List<string>();
        foreach (var (tool, arguments) in Mistakes)
        {
            var given = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!;
            var (text, isError) = await agent.Try(tool, [.. given.Select(one => (one.Key, (object?)one.Value))]);
            Assert.True(isError, $"{tool} {arguments}: {text}");
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
            answers.Add($"{tool} {arguments}\n  {text}");
        }

        await Verifier.Verify(string.Join('\n', answers));
    }

    [Fact]
    public async Task A_tool_that_is_not_there_is_refused_by_its_name()
    {
        var refused = await Assert.ThrowsAnyAsync<McpException>(() => agent.Try("payers"));

        Assert.Contains("payers", refused.Message, StringComparison.Ordinal);
    }

    private static readonly (string Tool, string Arguments)[] Mistakes =
    [
        ("rules", "{}"),
        ("rules", """{"show":"polling-too-fats"}"""),
        ("rules", """{"query":"refund"}"""),
        ("sandbox", """{"action":"use"}"""),
        ("sandbox", """{"action":"use","name":"no such name"}"""),
        ("sandbox", """{"action":"delete"}"""),
        ("certification", """{"plan":"webshp"}"""),
        ("clock", """{"action":"advance"}"""),
        ("clock", """{"action":"advance","by":"soon"}"""),
        ("clock", """{"action":["now"]}"""),
        ("payer", """{"action":"pay"}"""),
        ("payer", """{"action":"pay","invoice":"12345678901234567"}"""),
        ("payer", """{"action":"scan","code":"http://example.com"}"""),
        ("payer", """{"action":"confirm","payer":"nobody"}"""),
        ("journal", """{"entry":"first"}"""),
        ("journal", """{"entry":99999}"""),
        ("journal", """{"result":"SUCESS"}"""),
        ("journal", """{"limit":100000}"""),
        ("findings", """{"severity":"fatal"}"""),
        ("verify", "{}"),
        ("verify", """{"match":"sendInvoice"}"""),
        ("verify", """{"match":{"operaton":"sendInvoice"}}"""),
        ("verify", """{"match":{"operation":"sendInvoice"},"times":1,"atLeast":1}"""),
        ("scenarios", """{"action":"use","name":"decline"}"""),
        ("scenarios", """{"action":"put","yaml":"name: x\nfoo: 1"}"""),
        ("explore", "{}"),
        ("explore", """{"shop":"/nothing/there.yaml"}"""),
    ];
}
