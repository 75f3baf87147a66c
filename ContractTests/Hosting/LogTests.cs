using System.Text.Json;
using SeqrSandbox.ContractTests.Flows;
using SeqrSandbox.Simulator.Cli;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>The log as the options ask for it.</summary>
public sealed class LogTests
{
    private const string Name = "http://shop.example:0";

    [Fact]
    public async Task As_JSON_each_line_of_the_output_is_an_object_from_the_start_on()
    {
        var lines = (await Output(Name, ("LOG_FORMAT", "json"))).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(["Warning", "Information"], lines.Select(line => line.GetProperty("LogLevel").GetString()));
        Assert.StartsWith(
            $"{Name} is served on every address of this machine",
            lines[0].GetProperty("Message").GetString(),
            StringComparison.Ordinal);
        Assert.StartsWith("SEQR sandbox: SOAP at http://localhost:", lines[1].GetProperty("Message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_leaves_warnings_and_a_level_above_leaves_nothing()
    {
        Assert.StartsWith("warn: ", (await Output(Name, ("QUIET", "true")))[0], StringComparison.Ordinal);
        Assert.Empty(await Output(Name, ("QUIET", "true"), ("LOG_LEVEL", "error")));
        Assert.Empty(await Output("http://127.0.0.1:0", ("QUIET", "true"), ("LOG_FORMAT", "json")));
    }

    [Fact]
    public async Task A_lower_level_tells_more() =>
        Assert.Contains("info: Microsoft.Hosting.Lifetime[0]", await Output("http://127.0.0.1:0", ("LOG_LEVEL", "Information")));

    [Theory]
    [InlineData("--log-format xml", "text or json")]
    [InlineData("--log-level verbose", "trace, debug, information, warning, error, critical or none")]
    [InlineData("--log-level 3", "trace, debug")]
    public async Task An_unknown_level_or_format_is_refused(string arguments, string allowed) =>
        StartTests.AssertRefused(await SimulatorProcess.Run(arguments.Split(' ')), allowed);

    /// <summary>The lines of a simulator that starts, is ready, and is asked to stop.</summary>
    private static async Task<string[]> Output(string urls, params (string Name, string Value)[] settings)
    {
        using var data = new TemporaryDirectory();
        var ready = Path.Combine(data.Path, "ready");
        (string, string)[] variables =
        [
            .. settings.Select(setting => ("SEQR_SANDBOX_" + setting.Name, setting.Value)), ("SEQR_SANDBOX_READY_FILE", ready)
        ];
        var output = await SimulatorProcess.OutputOf(
            variables, () => ReadyFile.Read(ready) is not null, "--urls", urls, "--data", data.Path);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
