using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>
/// The programs of the start page run as they stand. Those of Java, Node.js and .NET want more than the other tests do;
/// their text is looked at.
/// </summary>
public sealed class SampleTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    [Theory]
    [InlineData("php", "checkout.php")]
    [InlineData("/usr/bin/python3", "checkout.py")]
    public async Task A_program_of_the_start_page_is_paid(string interpreter, string file)
    {
        using var directory = new TemporaryDirectory();
        var path = System.IO.Path.Combine(directory.Path, file);
        await File.WriteAllTextAsync(path, await simulator.Http.GetStringAsync($"/@samples/start/{file}"));
        await (await simulator.Sandboxes.Enter("samples")).Library.SetDefault("paid");

        var (_, output, errors) = await OtherProgram.Run(interpreter, [path]);

        Assert.Equal("", errors);
        Assert.Contains("PAID\nKeep this with the order: 20", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("checkout.php")]
    [InlineData("Checkout.java")]
    [InlineData("checkout.py")]
    [InlineData("checkout.mjs")]
    [InlineData("checkout.cs")]
    public async Task A_program_knows_the_address_of_its_sandbox(string file)
    {
        var program = await simulator.Http.GetStringAsync($"/@samples/start/{file}");

        Assert.Contains($"{simulator.Address.AbsoluteUri}@samples", program, StringComparison.Ordinal);
        Assert.DoesNotContain("{address}", program, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PayingTest.java", "shops/java/tests/shop")]
    [InlineData("test_paying.py", "shops/python/tests")]
    [InlineData("paying.test.mjs", "shops/node/tests")]
    [InlineData("PayingTest.php", "shops/php/tests")]
    [InlineData("PayingTests.cs", "ShopTests")]
    public async Task The_tests_of_the_start_page_are_those_of_the_sample_shops(string file, string folder)
    {
        var sample = await File.ReadAllTextAsync(System.IO.Path.Combine(Repository.Root, "samples", folder, file));

        Assert.Equal(sample.ReplaceLineEndings("\n"), await simulator.Http.GetStringAsync($"/@samples/start/{file}"));
    }
}
