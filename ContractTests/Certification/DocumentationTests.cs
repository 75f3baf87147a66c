using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Certification;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>docs/certification.md and the plans list the same checks.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> PlanNames => [.. Plans.All.Select(plan => plan.Name)];

    [Theory]
    [MemberData(nameof(PlanNames))]
    public async Task Each_check_of_a_plan_is_documented_and_no_other(string name)
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "certification.md"));
        var section = document.Split("\n## ").Single(section => section.StartsWith($"The plan `{name}`\n", StringComparison.Ordinal));

        var documented = Rows().Matches(section)
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value, row.Groups[5].Value));

        // The tables of SEQR's own two procedures have no column for it.
        var hasSources = section.Contains("| source |", StringComparison.Ordinal);
        Assert.Equal(
            Plans.Find(name)!.Checks.Select(
                check => ($"{check.Step}", check.Id, check.Wanted, check.Next, hasSources ? check.Source : "")),
            documented);
    }

    [Fact]
    public async Task The_titles_are_those_that_were_found_good() => await Verifier.Verify(string.Join('\n', Plans.All.SelectMany(
        plan => plan.Checks.Select(check => $"{check.Id}: {check.Title}").Prepend($"# {plan.Name}: {plan.Title}"))));

    [Fact]
    public void Ids_are_unique_in_a_plan() =>
        Assert.All(Plans.All, plan => Assert.Equal(plan.Checks.Length, plan.Checks.Select(check => check.Id).Distinct().Count()));

    [GeneratedRegex(@"^\| (\d*) ?\| `([a-z-]+)` \| ([^|]+) \| ([^|]+) \|(?: ([^|]+) \|)?$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
