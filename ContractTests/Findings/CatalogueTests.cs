using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>docs/findings.md and the catalogue say the same.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Each_kind_is_documented_and_nothing_else() => Assert.Equal(
        FindingCatalogue.All.Select(kind => (kind.Code, kind.Severity.ToString(), kind.Source)),
        DocumentedFinding.All.Select(documented => (documented.Code, documented.Severity, documented.Source)));

    [Fact]
    public void Codes_are_unique() =>
        Assert.Equal(FindingCatalogue.All.Count, FindingCatalogue.All.Select(kind => kind.Code).Distinct().Count());

    [Fact]
    public async Task The_advice_is_the_one_that_was_found_good() =>
        await Verifier.Verify(string.Join('\n', FindingCatalogue.All.Select(kind => $"{kind.Code}: {kind.Advice}")));
}
