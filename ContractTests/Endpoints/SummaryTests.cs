namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>The summary of one run, and of two side by side.</summary>
public sealed class SummaryTests
{
    private const string Passed = """<UnitTestResult testName="SeqrSandbox.ContractTests.Wire.SendInvoiceOverKestrel.Nothing_but_a_total_is_enough" outcome="Passed" />""";

    [Fact]
    public async Task A_test_left_out_is_named_with_its_reason_and_counted_nowhere_else()
    {
        using var folder = new TemporaryDirectory();
        var file = Write(
            folder,
            "a.trx",
            Passed,
            Failed(
                "Wire.CancelInvoiceOverKestrel.Each_state_has_its_answer(state: &quot;PAID&quot;)",
                $"SeqrSandbox.ContractTests.Endpoints.LeftOutException : {LeftOutException.Control}"),
            Failed(
                "Wire.SendInvoiceOverKestrel.A_row_in_another_currency_answers_49",
                "Assert.Equal() Failure: Values differ&#10;Expected: 49&#10;Actual:   11"));

        var (status, said) = await Run("summary", file);

        Assert.Equal(1, status);
        Assert.Equal(
            "failed: SendInvoiceTests.A_row_in_another_currency_answers_49\n    Assert.Equal() Failure: Values differ "
                + "Expected: 49 Actual: 11\n"
            + $"left out: CancelInvoiceTests.Each_state_has_its_answer(state: \"PAID\"): {LeftOutException.Control}\n"
            + "2 ran: 1 passed, 1 failed; 1 left out\n",
            said);
    }

    [Fact]
    public async Task A_test_that_was_not_run_to_its_end_has_failed()
    {
        using var folder = new TemporaryDirectory();

        var (status, said) = await Run(
            "summary",
            Write(folder, "a.trx", Passed, Passed.Replace("Passed", "NotExecuted", StringComparison.Ordinal)));

        Assert.Equal(1, status);
        Assert.EndsWith("2 ran: 1 passed, 1 failed; 0 left out\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_all_is_left_out_nothing_is_proven()
    {
        using var folder = new TemporaryDirectory();

        var (status, said) = await Run("summary", Write(folder, "a.trx", Failed("Wire.A.B", "LeftOutException : reason")));

        Assert.Equal((3, "left out: A.B: reason\nNothing was tested: 0 ran: 0 passed, 0 failed; 1 left out\n"), (status, said));
    }

    [Fact]
    public async Task A_run_without_tests_or_results_proves_nothing_either()
    {
        using var folder = new TemporaryDirectory();
        using var error = new StringWriter();

        Assert.Equal((3, "Nothing was tested: 0 ran: 0 passed, 0 failed; 0 left out\n"), await Run("summary", Write(folder, "a.trx")));
        Assert.Equal(
            3,
            (await Run("compare", "http://a", Write(
                folder, "a.trx", Passed), "http://b", Write(folder, "b.trx"), folder.File("report.md"))).Status);
        Assert.Equal(3, await EndpointCommand.Run(["summary", folder.File("none.trx")], _ => null, TextWriter.Null, error));
        Assert.StartsWith("The tests left no results in ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_broke_off_is_no_result()
    {
        using var folder = new TemporaryDirectory();
        using var error = new StringWriter();
        var file = Write(folder, "a.trx", Passed);
        const string info = "<ResultSummary outcome=\"Failed\"><RunInfos><RunInfo outcome=\"Error\">"
            + "<Text>The active test run was aborted. Reason: Test host process crashed</Text></RunInfo></RunInfos>"
            + "</ResultSummary></TestRun>";
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("</TestRun>", info, StringComparison.Ordinal));

        Assert.Equal(2, await EndpointCommand.Run(["summary", file], _ => null, TextWriter.Null, error));
        Assert.Equal(
            "The tests were not run to their end: The active test run was aborted. Reason: Test host process crashed\n",
            error.ToString());
    }

    [Fact]
    public async Task Two_endpoints_stand_side_by_side_and_what_differs_comes_first()
    {
        using var folder = new TemporaryDirectory();
        const string test = "Wire.SendInvoiceOverKestrel.The_reference_has_17_digits_from_the_day_on_and_the_code_holds_it_in_capitals";
        var a = Write(folder, "a.trx", Passed, $"""<UnitTestResult testName="SeqrSandbox.ContractTests.{test}" outcome="Passed" />""");
        var b = Write(folder, "b.trx", Passed, Failed(test, "Expected: 17&#10;Actual: 16 | 15"));

        var (status, said) = await Run("compare", "http://a", a, "http://b", b, folder.File("report.md"));

        Assert.Equal(1, status);
        Assert.Equal(
            $"differs: {test[5..].Replace("OverKestrel", "Tests", StringComparison.Ordinal)}\n    A: passed\n"
                + "    B: FAILED: Expected: 17 Actual: 16 | 15\n1 of 2 rules differ\n",
            said);
        var report = await File.ReadAllLinesAsync(folder.File("report.md"));
        Assert.Equal("## 1 of 2 rules differ", report[6]);
        Assert.Equal(
            "| invoiceReference: 17 digits (the day and nine more), unique. | "
                + "`SendInvoiceTests.The_reference_has_17_digits_from_the_day_on_and_the_code_holds_it_in_capitals` "
            + "| passed | FAILED: Expected: 17 Actual: 16 \\| 15 |",
            report[10]);
        Assert.Equal("| Nothing but a total is enough | `SendInvoiceTests.Nothing_but_a_total_is_enough` | passed | passed |", report[^1]);
    }

    private static string Failed(string test, string message) =>
        $"""<UnitTestResult testName="SeqrSandbox.ContractTests.{test}" outcome="Failed"><Output><ErrorInfo><Message>{message}</Message></ErrorInfo></Output></UnitTestResult>""";

    private static string Write(TemporaryDirectory folder, string name, params string[] results)
    {
        var path = folder.File(name);
        File.WriteAllText(
            path,
            $"""<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>{string.Concat(results)}</Results></TestRun>""");
        return path;
    }

    private static async Task<(int Status, string Said)> Run(params string[] arguments)
    {
        using var said = new StringWriter();
        return (await EndpointCommand.Run(arguments, _ => null, said, TextWriter.Null), said.ToString());
    }
}
