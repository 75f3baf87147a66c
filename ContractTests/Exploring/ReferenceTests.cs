using System.Globalization;
using SeqrSandbox.Testing.Exploring;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>The reference client is explored. <c>quality/explore.sh</c> does so for longer.</summary>
public sealed class ReferenceTests(ITestOutputHelper output)
{
    private static readonly int Lives = Number("SEQR_LIVES", 500);
    private static readonly int Seed = Number("SEQR_SEED", 7);

    [Fact]
    public async Task The_reference_client_breaks_no_fact()
    {
        var started = TimeProvider.System.GetTimestamp();

        var result = await SeqrExplorer.RunAsync(ReferenceShop.Explored, new() { Lives = Lives, Seed = Seed, Failures = 12 });

        var rate = result.Lives / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        output.WriteLine($"{result.Lives} lives, {rate:0} a second, coverage {result.Coverage:P1}");
        output.WriteLine(string.Join('\n', result.Table.Where(cell => cell.Count == 0).Select(cell => $"never: {cell.Cell}")));
        output.WriteLine(string.Join("\n\n", result.Failures.Select(failure => failure.Text)));
        Assert.Empty(result.Failures);
        Assert.Equal(Lives, result.Lives);
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var given) ? given : usual;
}
