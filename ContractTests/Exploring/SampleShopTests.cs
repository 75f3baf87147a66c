using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Explore.Merchants;
using SeqrSandbox.Simulator.Hosting;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>The shops in samples/shops, as programs of their own: right, and with a mistake switched on.</summary>
public sealed class SampleShopTests(ITestOutputHelper output)
{
    private const int Lives = 300;

    [Theory]
    [InlineData("php", Lives)]
    [InlineData("node", Lives)]
    // A restart of these takes longer: they read a WSDL, or start a virtual machine.
    [InlineData("python", 60)]
    [InlineData("java", 30)]
    // Each restart of a .NET program takes a second. ReferenceTests have more lives of this one, in their own process.
    [InlineData("demo", 60)]
    public async Task A_sample_shop_breaks_nothing(string shop, int lives)
    {
        var report = await Explore(MerchantFileReader.Read(FileOf(shop)), failures: 12, lives);

        Assert.Empty(report.Failures);
        Assert.Equal(lives, report.Lives);
    }

    [Theory]
    [InlineData("php", "refunds-again", "refunded-too-often")]
    [InlineData("node", "notification-is-payment", "reversed-while-paid")]
    public async Task A_mistake_of_a_sample_shop_is_found(string shop, string mistake, string fact)
    {
        var file = MerchantFileReader.Read(FileOf(shop));

        var report = await Explore(
            file with { Run = file.Run! with { Environment = file.Run.Environment.Add(("MISTAKE", mistake)) } }, failures: 1);

        var failure = Assert.Single(report.Failures);
        Assert.Equal(fact, failure.Fact.Code);
        Assert.InRange(failure.Life.Lines, 1, 4);
    }

    private static string FileOf(string shop) => Path.Combine(Repository.Root, "samples", "shops", shop, "explore.yaml");

    private async Task<ExplorationReport> Explore(MerchantFile file, int failures, int lives = Lives)
    {
        await using var host = await ExploringHost.Open(
            new() { Urls = "http://127.0.0.1:0", MaxSandboxes = int.MaxValue }, CancellationToken.None);
        var exploration = new Exploration(
            host.Stage, new FileMerchants(file), new() { Lives = lives, Seed = 7, Failures = failures });
        var report = await exploration.Run(CancellationToken.None);
        foreach (var failure in report.Failures)
            output.WriteLine(FailureText.Of(failure));
        output.WriteLine($"{report.Lives} lives, {report.LivesPerSecond:0.0} a second, {report.Reached} of {report.Coverage.Length} cells");
        return report;
    }
}
