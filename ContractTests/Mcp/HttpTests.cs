using System.Net;
using System.Text;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Mcp;

/// <summary>The tools at /mcp of a running simulator.</summary>
public sealed class HttpTests
{
    private const string Token = "open-sesame";

    [Fact]
    public async Task A_sandbox_has_its_own_address_and_nothing_is_remembered()
    {
        await using var host = await ControlHost.Start(Transport.Kestrel);
        await using var agent = await Agent.Connect(host.Client, "/@mine/mcp");
        var address = host.Client.BaseAddress!.AbsoluteUri.TrimEnd('/');

        Assert.Contains($"SOAP: {address}/@mine/soap/merchant/cashregister-2", await agent.Call("sandbox"), StringComparison.Ordinal);
        var used = await agent.Call("sandbox", ("action", "use"), ("name", "other"));
        Assert.Contains($"connect to {address}/@other/mcp", used, StringComparison.Ordinal);
        Assert.StartsWith("The sandbox mine", await agent.Call("sandbox"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoice_is_sent_paid_and_found_in_the_journal()
    {
        await using var host = await ControlHost.Start(Transport.Kestrel);
        await using var agent = await Agent.Connect(host.Client, "/mcp");
        using var content = new StringContent(Message.Stored("sendInvoice.php"), Encoding.UTF8, "text/xml");
        using var sent = await host.Client.PostAsync("/soap/merchant/cashregister-2", content);
        var invoice = (await agent.Call("payer"))[..17];

        Assert.Contains("PAID", await agent.Call("payer", ("action", "pay"), ("invoice", invoice)), StringComparison.Ordinal);
        Assert.Contains("sendInvoice", await agent.Call("journal", ("invoice", invoice), ("kind", "exchange")), StringComparison.Ordinal);
        var entry = await agent.Call("journal", ("entry", 1));
        Assert.Contains("<title>", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678<", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_program_is_started_for_others() => Assert.DoesNotContain(
        await OfferedOverHttp(), tool => tool is "explore");

    [Fact]
    public async Task Without_the_token_nobody_is_let_in()
    {
        await using var host = await ControlHost.Start(Transport.Kestrel, new() { Token = Token });
        foreach (var path in (string[])["/mcp", "/MCP/", "/@mine/mcp"])
        {
            using var content = new StringContent("{}", Encoding.UTF8, "application/json");
            using var refused = await host.Client.PostAsync(path, content);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        await using var agent = await Agent.Connect(host.Client, "/@mine/mcp", Token);
        Assert.Contains("running", await agent.Call("clock"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_gets_no_further_than_by_the_control_api()
    {
        await using var host = await ControlHost.Start(Transport.Kestrel, new() { Token = Token });
        var team = await Team(host, "blue", "blue-*");
        await using var agent = await Agent.Connect(host.Client, "/@blue-1/mcp", team);

        Assert.Contains("The sandbox blue-1", await agent.Call("sandbox"), StringComparison.Ordinal);
        Assert.Contains("The sandbox blue-2", await agent.Call("sandbox", ("name", "blue-2")), StringComparison.Ordinal);
        var (refused, isError) = await agent.Try("clock", ("sandbox", "red-1"), ("action", "freeze"));
        Assert.True(isError);
        Assert.Contains("blue", refused, StringComparison.Ordinal);
        var root = await Assert.ThrowsAsync<HttpRequestException>(() => Agent.Connect(host.Client, "/mcp", team));
        Assert.Equal(HttpStatusCode.Forbidden, root.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_site_is_refused()
    {
        await using var host = await ControlHost.Start(Transport.Kestrel);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp");
        request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        request.Headers.Add("Origin", "https://example.com");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<IEnumerable<string>> OfferedOverHttp()
    {
        await using var host = await ControlHost.Start(Transport.InMemory);
        await using var agent = await Agent.Connect(host.Client, "/mcp");
        return (await agent.Tools()).Select(tool => tool.Name);
    }

    private static async Task<string> Team(ControlHost host, string name, string sandboxes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/teams")
        {
            Content = new StringContent($$"""{"name":"{{name}}","sandboxes":["{{sandboxes}}"]}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", Token);
        using var answer = await host.Client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        return System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("token").GetString()!;
    }
}
