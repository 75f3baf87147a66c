using System.Xml.Linq;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

/// <summary>
/// The public API of the package. A change shows in the accepted file beside this, and belongs in CHANGELOG.md.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public async Task The_public_api_is_the_one_that_was_accepted() =>
        await Verifier.Verify(PublicSurface.Of(typeof(SeqrSimulator).Assembly));

    [Fact]
    public void It_shows_nothing_of_the_simulator_nor_of_a_test_framework() => Assert.All(
        PublicSurface.TypesIn(typeof(SeqrSimulator).Assembly),
        type => Assert.True(
            type.Assembly == typeof(SeqrSimulator).Assembly
                || type.Assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal), type.FullName));

    /// <summary>The simulator's assemblies are inside the package, which therefore has to ask for whatever they need.</summary>
    [Fact]
    public void The_package_asks_for_every_package_that_the_simulator_needs() =>
        Assert.Empty(
            Packages("Simulator/Server/SeqrSandbox.Simulator.csproj").Except(Packages("Simulator/Testing/SeqrSandbox.Testing.csproj")));

    private static IEnumerable<string> Packages(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("PackageReference")
            .Select(reference => (string)reference.Attribute("Include")!);
}
