using System.Globalization;
using SeqrSandbox.ContractTests.Shared;
using SeqrSandbox.Testing.Exploring;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>The reference client and the demo shop are explored. <c>quality/explore.sh</c> does so for longer.</summary>
public sealed class ReferenceTests(ITestOutputHelper output)
{
    private static readonly int Seed = Number("SEQR_SEED", 7);

    [Fact]
    public Task The_reference_client_breaks_no_fact() => NoneBrokenBy(ReferenceShop.Explored, 500);

    [Fact]
    public async Task The_demo_shop_breaks_no_fact()
    {
        using var data = new TemporaryDirectory();
        await NoneBrokenBy(DemoShopInProcess.In(data), 300);
    }

    private async Task NoneBrokenBy<TShop>(ExploredShop<TShop> shop, int usual)
        where TShop : class
    {
        var lives = Number("SEQR_LIVES", usual);
        var started = TimeProvider.System.GetTimestamp();

        var result = await SeqrExplorer.RunAsync(shop, new() { Lives = lives, Seed = Seed, Failures = 12 });

        var rate = result.Lives / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        output.WriteLine($"{result.Lives} lives, {rate:0} a second, coverage {result.Coverage:P1}");
        output.WriteLine(string.Join('\n', result.Table.Where(cell => cell.Count == 0).Select(cell => $"never: {cell.Cell}")));
        output.WriteLine(string.Join("\n\n", result.Failures.Select(failure => failure.Text)));
        Assert.Empty(result.Failures);
        Assert.Equal(lives, result.Lives);
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var given) ? given : usual;
}
