using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>The examples of docs/findings.md are true.</summary>
public sealed class DocumentationTests(InMemorySimulator simulator) : IClassFixture<InMemorySimulator>
{
    public static TheoryData<string> Codes => [.. FindingCatalogue.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_wrong_example_is_found_fault_with(string code)
    {
        var findings = await new Example(simulator).Findings(DocumentedFinding.Of(code).Wrong);

        var finding = Assert.Single(findings, finding => finding.Code == code);
        Assert.Equal((Kind(code).Severity, Kind(code).Source), (finding.Severity, finding.Source));
        Assert.DoesNotContain('{', finding.Advice);
        Assert.Matches(@"^[A-Z].*[^ ][.?]$", finding.Advice);
        // Nothing else is wrong with it than what goes along with that.
        Assert.Equal([code], findings.Where(other => other.Severity > Severity.Hint || other.Code == code).Select(other => other.Code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_right_example_is_not(string code)
    {
        var findings = await new Example(simulator).Findings(DocumentedFinding.Of(code).Right);

        Assert.DoesNotContain(findings, finding => finding.Code == code || finding.Severity > Severity.Hint);
    }

    private static FindingKind Kind(string code) => FindingCatalogue.All.Single(kind => kind.Code == code);
}
