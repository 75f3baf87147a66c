namespace SeqrSandbox.ContractTests.Snapshots;

public sealed class VerifierTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    [Fact]
    public async Task A_text_equal_to_the_verified_one_passes_and_leaves_no_received_file()
    {
        await File.WriteAllTextAsync(directory.File("Case.verified.txt"), "one\r\ntwo");
        await File.WriteAllTextAsync(directory.File("Case.received.txt"), "of a run before");

        await Snapshot("one\ntwo\n").Compare(NoVariables);

        Assert.Equal(["Case.verified.txt"], Files());
    }

    [Fact]
    public async Task A_different_text_fails_with_the_lines_that_differ_and_is_written_as_received()
    {
        await File.WriteAllTextAsync(directory.File("Case.verified.txt"), "one\ntwo\nthree\n");

        var failure = await Assert.ThrowsAsync<VerifyException>(() => Snapshot("one\n2\nthree").Compare(NoVariables));

        Assert.Contains("  one\n- two\n+ 2\n  three", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\n2\nthree\n", await File.ReadAllTextAsync(directory.File("Case.received.txt")));
        Assert.Equal("one\ntwo\nthree\n", await File.ReadAllTextAsync(directory.File("Case.verified.txt")));
    }

    [Fact]
    public async Task A_missing_verified_file_fails_and_leaves_the_received_one()
    {
        var failure = await Assert.ThrowsAsync<VerifyException>(() => Snapshot("new").Compare(NoVariables));

        Assert.Contains("Case.verified.txt is missing", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["Case.received.txt"], Files());
    }

    [Fact]
    public async Task Accepting_needs_the_variable()
    {
        await File.WriteAllTextAsync(directory.File("Case.verified.txt"), "old");

        await Snapshot("new").Compare(name => name == "SEQR_ACCEPT_SNAPSHOTS" ? "1" : null);

        Assert.Equal("new\n", await File.ReadAllTextAsync(directory.File("Case.verified.txt")));
        Assert.Equal(["Case.verified.txt"], Files());
    }

    [Fact]
    public async Task Nothing_is_accepted_in_CI()
    {
        await Assert.ThrowsAsync<VerifyException>(() => Snapshot("new").Compare(name => name == "CI" ? "true" : "1"));

        Assert.Equal(["Case.received.txt"], Files());
    }

    [Fact]
    public void The_same_value_is_scrubbed_to_the_same_name()
    {
        const string text =
            """
            HTTP://SEQR.SE/R20151029101848663 20151029101848664 20151029101848663
            2015102910184866301000001 8609bf533abf4a20816e8bfe76639521 2015-10-29T10:18:48.663+01:00 2015-10-29T09:18:48Z
            123456789012345678 1.5 2015-10-29
            """;

        Assert.Equal(
            """
            HTTP://SEQR.SE/RInvoiceReference_1 InvoiceReference_2 InvoiceReference_1
            ErsReference_1 TerminalId_1 DateTimeOffset_1 DateTimeOffset_2
            123456789012345678 1.5 2015-10-29
            """,
            SettingsTask.Scrub(text));
    }

    [Fact]
    public async Task XML_is_indented_and_otherwise_left_alone() => await Verifier.VerifyXml(
        """<soap:Envelope xmlns:soap="urn:s"><soap:Body><ns2:a xmlns:ns2="urn:a"><return><b>2</b><a>1</a></return></ns2:a></soap:Body></soap:Envelope>""");

    [Theory]
    [InlineData("PAID")]
    [InlineData("ISSUED")]
    public async Task Cases_of_a_theory_have_files_of_their_own(string status) =>
        await Verifier.Verify($"status {status}").UseTextForParameters(status);

    [Fact]
    public void A_source_path_of_a_reproducible_build_is_found() =>
        Assert.True(File.Exists(Repository.Find("/_/ContractTests/Snapshots/VerifierTests.cs")));

    public void Dispose() => directory.Dispose();

    private static string? NoVariables(string name) => null;

    private SettingsTask Snapshot(string text) => new(directory.File("Case"), "txt", text);

    private string[] Files() => [.. new DirectoryInfo(directory.Path).GetFiles().Select(file => file.Name)];
}
