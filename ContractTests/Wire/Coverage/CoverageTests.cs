using SeqrSandbox.ContractTests.Pacts;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>
/// Every combination of operation, result code and state of the invoice is proven by a test of the wire, or impossible
/// for a reason.
/// </summary>
[Collection(nameof(Last))]
public sealed class CoverageTests
{
    public CoverageTests() => Assert.True(
        !SeenAttribute.Missing.Any(),
        "What is covered shows only when all tests of the wire run, and these did not: " + string.Join(", ", SeenAttribute.Missing.Take(5))
        + ". Run them with --filter \"FullyQualifiedName~ContractTests.Wire|FullyQualifiedName~ContractTests.Eproducts\".");

    [Fact]
    public void No_combination_is_left_unexplained() =>
        Assert.All(Covered.All, service => Assert.Equal([], Unexplained(service, service.Seen)));

    [Fact]
    public void Nothing_that_is_called_impossible_was_seen() =>
        Assert.All(Covered.All, service => Assert.Equal([], Contradictions(service, service.Seen)));

    [Fact]
    public void Every_reason_is_needed() => Assert.All(Covered.All, service => Assert.Equal(
        service.Impossible.Select(rule => rule.Reason),
        service.Impossible.Where(rule => service.Cells.Any(cell => service.ReasonOf(cell) == rule)).Select(rule => rule.Reason)));

    [Fact]
    public void Only_what_the_contract_has_was_seen() =>
        Assert.All(Covered.All, service => Assert.Empty(service.Seen.Cells.Except(service.Cells)));

    [Fact]
    public void A_scenario_answered_every_operation_with_every_code() => Assert.All(
        Covered.All, service => Assert.All(service.Operations, operation =>
            Assert.Equal(service.Codes.Where(code => code != 0), service.Seen.ScriptedCodesOf(operation).Where(code => code != 0))));

    [Fact]
    public void An_answer_that_ought_to_be_impossible_is_named_with_its_test()
    {
        var (odd, oddToo) = (new Seen(), new Seen());
        odd.Add(new("cancelInvoice", 98, "ISSUED"), "OddTests.odd");
        oddToo.Add(new("buyReservedVoucher", 0, "LAPSED"), "OddTests.odd");

        Assert.Equal(
            ["cancelInvoice answers 98, in state ISSUED, in OddTests.odd, though: It is about giving money back."],
            Contradictions(Covered.Invoices, odd));
        Assert.StartsWith(
            "buyReservedVoucher answers 0, in state LAPSED, in OddTests.odd, though: The state alone decides",
            Assert.Single(Contradictions(Covered.Vouchers, oddToo)),
            StringComparison.Ordinal);
    }

    /// <summary>99 is answered for one reason only, which two tests bring about; without both the cell is named.</summary>
    [Fact]
    public void A_combination_whose_tests_are_gone_is_named()
    {
        var cell = new Cell("refundPayment", 99, "PAID");
        var rest = Covered.Invoices.Seen;
        while (rest.ProofOf(cell) is { } test)
            rest = rest.Without(test);

        Assert.Contains(cell, Unexplained(Covered.Invoices, rest));
    }

    [Fact]
    public async Task The_table_of_the_documentation_is_what_this_run_showed() =>
        await KeptFile.MustHold(new(Path.Combine(Repository.Root, "docs", "coverage.md")), Table.All());

    private static IEnumerable<string> Contradictions(Covered service, Seen seen) =>
        from cell in seen.Cells
        let rule = service.ReasonOf(cell)
        where rule is not null
        select $"{cell}, in {seen.ProofOf(cell)}, though: {rule.Reason}";

    private static IEnumerable<Cell> Unexplained(Covered service, Seen seen) =>
        service.Cells.Where(cell => seen.ProofOf(cell) is null && service.ReasonOf(cell) is null);
}

/// <summary>Tests that do not run in parallel run after the others.</summary>
[CollectionDefinition(nameof(Last), DisableParallelization = true)]
public sealed class Last;
