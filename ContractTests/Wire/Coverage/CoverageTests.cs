using SeqrSandbox.ContractTests.Pacts;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>
/// Every combination of operation, result code and state of the invoice is proven by a test of the wire, or impossible
/// for a reason.
/// </summary>
[Collection(nameof(Last))]
public sealed class CoverageTests
{
    private readonly Seen seen = Seen.InThisRun;

    public CoverageTests() => Assert.True(
        !SeenAttribute.Missing.Any(),
        "What is covered shows only when all tests of the wire run, and these did not: " + string.Join(", ", SeenAttribute.Missing.Take(5))
        + ". Run them with --filter FullyQualifiedName~ContractTests.Wire.");

    [Fact]
    public void No_combination_is_left_unexplained() => Assert.Equal([], Unexplained(seen));

    [Fact]
    public void Nothing_that_is_called_impossible_was_seen() => Assert.Equal([], Contradictions(seen));

    [Fact]
    public void Every_reason_is_needed() => Assert.Equal(
        Impossible.Rules.Select(rule => rule.Reason),
        Impossible.Rules.Where(rule => Contract.Cells.Any(cell => Impossible.ReasonOf(cell) == rule)).Select(rule => rule.Reason));

    [Fact]
    public void Only_what_the_contract_has_was_seen() => Assert.Empty(seen.Cells.Except(Contract.Cells));

    [Fact]
    public void A_scenario_answered_every_operation_with_every_code() => Assert.All(
        Contract.Operations, operation => Assert.Equal(Contract.Codes.Where(code => code != 0), seen.ScriptedCodesOf(operation)));

    [Fact]
    public void An_answer_that_ought_to_be_impossible_is_named_with_its_test()
    {
        var odd = new Seen();
        odd.Add(new("cancelInvoice", 98, "ISSUED"), "OddTests.odd");

        Assert.Equal(
            ["cancelInvoice answers 98, invoice: ISSUED, in OddTests.odd, though: It is about giving money back."],
            Contradictions(odd));
    }

    /// <summary>99 is answered for one reason only, which two tests bring about; without both the cell is named.</summary>
    [Fact]
    public void A_combination_whose_tests_are_gone_is_named()
    {
        var cell = new Cell("refundPayment", 99, "PAID");
        var rest = seen;
        while (rest.ProofOf(cell) is { } test)
            rest = rest.Without(test);

        Assert.Contains(cell, Unexplained(rest));
    }

    [Fact]
    public async Task The_table_of_the_documentation_is_what_this_run_showed() =>
        await KeptFile.MustHold(new(Path.Combine(Repository.Root, "docs", "coverage.md")), new Table(seen).Write());

    private static IEnumerable<string> Contradictions(Seen seen) =>
        from cell in seen.Cells
        let rule = Impossible.ReasonOf(cell)
        where rule is not null
        select $"{cell}, in {seen.ProofOf(cell)}, though: {rule.Reason}";

    private static IEnumerable<Cell> Unexplained(Seen seen) =>
        Contract.Cells.Where(cell => seen.ProofOf(cell) is null && Impossible.ReasonOf(cell) is null);
}

/// <summary>Tests that do not run in parallel run after the others.</summary>
[CollectionDefinition(nameof(Last), DisableParallelization = true)]
public sealed class Last;
