using System.Diagnostics;
using System.Text.Json;
using SeqrSandbox.ContractTests.Control;

namespace SeqrSandbox.ContractTests.Mcp;

/// <summary>The command <c>mcp</c>: which simulator it is about, and what is on its standard output.</summary>
public sealed class McpCommandTests
{
    private const string Token = "open-sesame";

    [Fact]
    public async Task A_running_simulator_is_used_with_its_sandbox_and_its_token()
    {
        await using var host = await ControlHost.Start(Transport.Kestrel, new() { Token = Token });
        var url = host.Client.BaseAddress!.AbsoluteUri.TrimEnd('/') + "/@mine";
        await using var agent = await Agent.Start(Token, ["--url", url]);
        await using var stranger = await Agent.Start(token: null, ["--url", url]);

        Assert.StartsWith($"The sandbox mine\nSOAP: {url}/soap/", await agent.Call("sandbox"), StringComparison.Ordinal);
        var (refused, isError) = await stranger.Try("clock");
        Assert.Equal(("The simulator asks for a token: set SEQR_SANDBOX_TOKEN where this program is started.", true), (refused, isError));
    }

    [Fact]
    public async Task A_simulator_that_does_not_answer_is_told_by_each_call()
    {
        await using var agent = await Agent.Start("--url", $"http://127.0.0.1:{FreePort.Find()}");

        var (text, isError) = await agent.Try("clock");

        Assert.True(isError);
        Assert.EndsWith("Is it running there?", text, StringComparison.Ordinal);
        Assert.Contains("polling-too-fast", await agent.Call("rules", ("search", "polling")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_http_the_tools_are_at_the_simulator_that_is_started()
    {
        var url = $"http://127.0.0.1:{FreePort.Find()}";
        using var http = new HttpClient { BaseAddress = new(url) };

        var output = await SimulatorProcess.OutputOf([], () => IsOffered(http), "mcp", "--http", "--urls", url);

        Assert.StartsWith($"SEQR sandbox: SOAP at {url}/", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--http")]
    [InlineData("--data", "somewhere")]
    public async Task What_is_for_a_simulator_that_is_started_is_refused_beside_a_url(params string[] more)
    {
        var (status, output, error) = await SimulatorProcess.Run(["mcp", "--url", "http://127.0.0.1:1", .. more]);

        Assert.Equal((2, ""), (status, output));
        Assert.StartsWith("seqr-sandbox: --url names a simulator that runs already", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_output_has_the_protocol_alone_and_the_end_of_input_ends_it()
    {
        var start = new ProcessStartInfo("dotnet", [SimulatorProcess.Program, "mcp"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        // Whatever is logged goes elsewhere.
        start.Environment["SEQR_SANDBOX_LOG_LEVEL"] = "debug";
        using var program = Process.Start(start)!;
        var errors = program.StandardError.ReadToEndAsync();
        await program.StandardInput.WriteLineAsync(
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"""
                + """ "clientInfo":{"name":"test","version":"1"}}}""");
        var answer = await program.StandardOutput.ReadLineAsync().WaitAsync(Eventually.Deadline);
        program.StandardInput.Close();
        var rest = await program.StandardOutput.ReadToEndAsync().WaitAsync(Eventually.Deadline);
        await program.WaitForExitAsync().WaitAsync(Eventually.Deadline);

        Assert.Equal("seqr-sandbox", Named(answer!));
        Assert.Equal((0, ""), (program.ExitCode, rest));
        Assert.NotEqual("", await errors);
    }

    private static async Task<bool> IsOffered(HttpClient http)
    {
        try
        {
            await using var agent = await Agent.Connect(http, "/mcp");
            return (await agent.Tools()).Count > 0;
        }
        catch (HttpRequestException)
        {
            // It is not there yet.
            return false;
        }
    }

    private static string? Named(string answer) =>
        JsonDocument.Parse(answer).RootElement.GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString();
}
