using System.Text;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>docs/coverage.md: a table an operation, its codes down, the states across, in each cell the test or the reason.</summary>
internal sealed class Table(Covered service)
{
    private const string Beginning =
        """
        # What is covered

        Operation, result code, state of the invoice or voucher: which combination is proven by which test, and why there can be no other. This file is made
        by the tests of the wire (`ContractTests/Wire` and `ContractTests/Eproducts`). Each exchange between them and a simulator is noted with the state
        before the call; of the tests that saw a combination, one is named, from the operation's own class if there is one. The run fails when a combination
        is neither seen nor called impossible (`Wire/Coverage/CoveredInvoices.cs`, `CoveredVouchers.cs`), when one that is called impossible is seen, or when
        this file is not what the run showed. After a change, run these tests with `SEQR_ACCEPT_SNAPSHOTS=1` and look at the difference:

            dotnet test ContractTests --filter "FullyQualifiedName~ContractTests.Wire|FullyQualifiedName~ContractTests.Eproducts"

        A number is a test below the table. A letter, and a column or a code that is not in a table, is a reason why it cannot be.

        # The invoice service

        *none* is a call that names no invoice, or one that SEQR does not have. PAYING is the time of the debit; the merchant is told ISSUED.


        """;

    private const string OfVouchers =
        """

        # eProducts

        *none* is a call that names no voucher, or none that the service has under this reference.


        """;

    private readonly StringBuilder text = new();

    public static string All() => Beginning.ReplaceLineEndings("\n") + new Table(Covered.Invoices).Write()
        + OfVouchers.ReplaceLineEndings("\n") + new Table(Covered.Vouchers).Write();

    private string Write()
    {
        foreach (var rule in service.Impossible)
            text.Append($"- **{Letter(rule)}** {rule.Reason}\n");
        var scripted = service.Operations.SelectMany(service.Seen.ScriptedTestsOf).Distinct().Order(StringComparer.Ordinal);
        text.Append(
            $"\nThe codes of *{Letter(service.OnlyScripted)}*, which are not repeated below: "
                + $"{string.Join(", ", service.OfScenarios)}.\n");
        text.Append($"A scenario can answer each operation with each code but 0: `{string.Join("`, `", scripted)}`.\n");
        // Rows that several operations share are shown once.
        foreach (var alike in service.Operations.GroupBy(Section))
            text.Append($"\n## {string.Join(", ", alike)}\n\n{alike.Key}");
        return text.ToString();
    }

    /// <summary>a to z, then aa, ab and so on.</summary>
    private string Letter(Rule rule)
    {
        const int letters = 'z' - 'a' + 1;
        var index = service.Impossible.ToList().IndexOf(rule);
        var last = (char)('a' + (index % letters));
        return index < letters ? $"{last}" : $"{(char)('a' + (index / letters) - 1)}{last}";
    }

    private string ReasonOf(Cell cell) => service.ReasonOf(cell) is { } rule ? Letter(rule) : "unexplained";

    private string Section(string operation)
    {
        var section = new StringBuilder();
        var states = service.States.Where(state => service.Codes.Any(code => Proof(operation, code, state) is not null)).ToArray();
        var codes = service.Codes.Where(code => states.Any(state => Proof(operation, code, state) is not null)).ToArray();
        var tests = codes.SelectMany(code => states.Select(state => Proof(operation, code, state))).OfType<string>()
            .Distinct().Order(StringComparer.Ordinal).ToList();

        section.Append($"| code | {string.Join(" | ", states)} |\n|---|{string.Concat(states.Select(_ => "---|"))}\n");
        foreach (var code in codes)
            section.Append(
                $"| {code} {service.NameOf(code)} | "
                    + $"{string.Join(" | ", states.Select(state => Entry(new(operation, code, state), tests)))} |\n");
        section.Append('\n');
        foreach (var (test, number) in tests.Select((test, index) => (test, index + 1)))
            section.Append($"{number}. `{test}`\n");
        return section.Append(
            $"\nCannot be: {string.Join("; ", WholeColumns(operation, states).Concat(WholeRows(operation, codes)))}.\n").ToString();
    }

    private string? Proof(string operation, int code, string state) => service.Seen.ProofOf(new(operation, code, state));

    private string Entry(Cell cell, List<string> tests) =>
        service.Seen.ProofOf(cell) is { } test ? $"{tests.IndexOf(test) + 1}" : ReasonOf(cell);

    private IEnumerable<string> WholeColumns(string operation, string[] states) => service.States.Except(states)
        .GroupBy(state => ReasonOf(new(operation, 0, state)))
        .Select(reason => $"{string.Join(", ", reason)} ({reason.Key})");

    private IEnumerable<string> WholeRows(string operation, int[] codes) =>
        service.Codes.Except(codes).Except(service.OfScenarios)
        .GroupBy(code => ReasonOf(new(operation, code, Covered.None)))
        .Select(reason => $"{string.Join(", ", reason)} ({reason.Key})");
}
