namespace SeqrSandbox.ContractTests.Certification;

/// <summary>The command's output and the exit status that CI checks.</summary>
public sealed class CertifyCommandTests
{
    [Theory]
    [InlineData("shop", "There is no plan 'shop'. The plans are webshop, pos, instant-checkout, unattended, ")]
    [InlineData("webshop --plan pos", "The plan is both 'webshop' and 'pos' (--plan): give one.")]
    [InlineData("--junit /none/report.xml", "/none/report.xml cannot be written: ")]
    [InlineData("--plan shop", "There is no plan 'shop'. The plans are webshop, pos, instant-checkout, unattended, ")]
    [InlineData("--format html", "Allowed: text, json, junit or md.")]
    [InlineData("--patience soon", "--patience")]
    [InlineData("--patience 0s", "--patience")]
    [InlineData("--expected /none/checks", "/none/checks")]
    [InlineData("--url ftp://localhost", "http or https")]
    [InlineData("--url http://127.0.0.1:1", "http://127.0.0.1:1/sandbox/ does not answer: ")]
    [InlineData("--plans webshop", "--plans")]
    public async Task A_failure_of_the_command_is_reported_in_one_line(string arguments, string told)
    {
        await using var shop = await WatchedShop.Open();
        var url = arguments.Contains("--url", StringComparison.Ordinal) ? [] : new[] { "--url", shop.Url };

        var (status, output, error) = await SimulatorProcess.Run(["certify", .. url, .. arguments.Split(' ')]);

        Assert.Equal((2, ""), (status, output));
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("seqr-sandbox: ", error, StringComparison.Ordinal);
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_exits_with_3_for_missing_checks_and_with_1_for_failed_ones()
    {
        await using var shop = await WatchedShop.Open();
        Assert.Equal(3, (await Certify(shop)).Status);
        await shop.Send();
        Assert.Equal(3, (await Certify(shop)).Status);
        await shop.Refund(null);
        var (status, output) = await Certify(shop, "--format", "md");
        Assert.Equal(1, status);
        Assert.StartsWith(
            "# SEQR certification, web shop and app shop\n\n4 of 17 passed, 3 failed, 10 not seen yet.\n",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expected_failures_do_not_fail_the_run_and_are_reported_when_they_pass()
    {
        await using var shop = await WatchedShop.Open();
        using var folder = new TemporaryDirectory();
        await shop.Send(context: WatchedShop.Nameless);
        var file = Path.Combine(folder.Path, "expected");
        var checks = SeqrSandbox.Core.Certification.Plans.WebShop.Checks.Select(check => check.Id)
            .Except(["send-invoice", "client-reference", "client-request-timeout", "no-errors"]);
        await File.WriteAllLinesAsync(file, ["# what we know of", .. checks.Select(check => $"{check}   # soon"), ""]);

        var (status, output) = await Certify(shop, "--expected", file);
        Assert.Equal(0, status);
        Assert.Contains("Expected. sendInvoice: context/clientId: Send the company's name as clientId.", output, StringComparison.Ordinal);

        await shop.Send();
        (status, output) = await Certify(shop, "--expected", file, "--format", "junit");
        Assert.Equal(1, status);
        Assert.Contains("tests=\"17\" failures=\"1\" errors=\"0\" skipped=\"12\"", output, StringComparison.Ordinal);
        Assert.Contains("It was expected not to be passed: take it off the list.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_stands_alone_or_after_its_name_and_a_report_is_written_beside()
    {
        await using var shop = await WatchedShop.Open();
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "report.xml");

        Assert.StartsWith(
            "SEQR certification, point of sale: ",
            (await Certify(shop, "pos", "--junit", file)).Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "<testsuite name=\"SEQR certification: pos\" tests=\"18\" failures=\"0\" errors=\"0\" skipped=\"18\">",
            await File.ReadAllTextAsync(file),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "SEQR certification, point of sale: ",
            (await Certify(shop, "pos", "--plan", "pos")).Output,
            StringComparison.Ordinal);
        Assert.StartsWith("SEQR certification, web shop and app shop: ", (await Certify(shop)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--guided")]
    public async Task Nothing_seen_is_3_even_where_nothing_is_expected(params string[] guided)
    {
        await using var shop = await WatchedShop.Open();
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "expected");
        await File.WriteAllLinesAsync(file, SeqrSandbox.Core.Certification.Plans.WebShop.Checks.Select(check => check.Id));

        var (status, output, _) = await SimulatorProcess.Run(["certify", "--url", shop.Url, "--expected", file, .. guided]);

        Assert.Equal(3, status);
        Assert.Contains("0 of 17 passed, 0 failed, 17 not seen yet", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_check_that_does_not_exist_is_told()
    {
        await using var shop = await WatchedShop.Open();
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "expected");
        await File.WriteAllTextAsync(file, "cancle\n");

        var (status, _, error) = await SimulatorProcess.Run("certify", "--url", shop.Url, "--expected", file);

        Assert.Equal(2, status);
        Assert.StartsWith("seqr-sandbox: expected is 'cancle'; it has to be checks of the plan webshop: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guided_run_without_a_merchant_says_what_it_waited_for()
    {
        await using var shop = await WatchedShop.Open();

        var (status, output, error) = await SimulatorProcess.Run(
            "certify", "--url", shop.Url, "--guided", "--patience", "1s", "--format", "json");

        Assert.Equal(3, status);
        Assert.Equal(
            ["Waiting for sendInvoice, for an invoice to pay.", "Nothing went on for 1 s. Waiting for sendInvoice, for an invoice to pay."],
            error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("{\"plan\":\"webshop\"", output, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Output)> Certify(WatchedShop shop, params string[] arguments)
    {
        var (status, output, error) = await SimulatorProcess.Run(["certify", "--url", shop.Url, .. arguments]);
        Assert.Equal("", error);
        return (status, output);
    }
}
