using SeqrSandbox.Simulator.Cli;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>What the program tells of itself, and README of its options.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("serve -h")]
    public async Task Variables_exit_statuses_and_the_health_address_are_documented(string arguments)
    {
        var (status, output, error) = await SimulatorProcess.Run(arguments.Split(' '));

        Assert.Equal((0, ""), (status, error));
        Assert.All(Settings.All, setting => Assert.Contains(setting.Variable, output, StringComparison.Ordinal));
        Assert.All(
            [
                "Exit status:", "  0  ", "  1  ", "  2  ", "  3  ", "/sandbox/health", "/metrics", "OTEL_EXPORTER_OTLP_ENDPOINT",
                "Kestrel__Certificates__Default__Path",
            ],
            told => Assert.Contains(told, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_help_of_another_command_is_its_own()
    {
        var (status, output, _) = await SimulatorProcess.Run("replay", "--help");

        Assert.Equal(0, status);
        Assert.Contains("--junit", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exit status:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_has_a_line_for_each_option()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"))
            .Where(line => line.Contains("`SEQR_SANDBOX_", StringComparison.Ordinal) && line.StartsWith('|'))
            .Select(line => string.Join('|', line.Split('|')[1..4].Select(cell => cell.Trim(' ', '`'))));

        Assert.Equal(
            Settings.All.Select(setting => $"{(setting.HasFlag ? setting.Flag : "–")}|{setting.Variable}|{setting.Key}")
                .Order(StringComparer.Ordinal),
            rows.Order(StringComparer.Ordinal));
    }
}
