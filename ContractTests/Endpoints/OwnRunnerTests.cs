namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>The program selects the tests that <c>./test.sh --against</c> selects by its filter.</summary>
public sealed class OwnRunnerTests
{
    [Theory]
    [InlineData("SeqrSandbox.ContractTests.Wire.SendInvoiceOverKestrel.Nothing_but_a_total_is_enough", true)]
    [InlineData("SeqrSandbox.ContractTests.Wire.SendInvoiceInMemory.Nothing_but_a_total_is_enough", false)]
    [InlineData("SeqrSandbox.ContractTests.Wire.Coverage.CoverageTests.Each_code", false)]
    [InlineData("SeqrSandbox.ContractTests.Flows.InAppFlowTests.A_payment", true)]
    [InlineData("SeqrSandbox.ContractTests.Pacts.ProviderTests.Each_interaction_is_kept", true)]
    [InlineData("SeqrSandbox.ContractTests.Pacts.ProviderTests.It_can_enter_every_state", false)]
    [InlineData("SeqrSandbox.ContractTests.Storage.MemoryTests.A_sandbox", false)]
    public void A_test_is_of_an_endpoint_by_its_name(string fullName, bool isOfAnEndpoint) =>
        Assert.Equal(isOfAnEndpoint, OwnRunner.IsOfAnEndpoint(fullName));

    [Fact]
    public async Task An_address_that_does_not_answer_is_told_before_any_test()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var port = FreePort.Find();

        var status = await EndpointCommand.Run(["--against", $"http://127.0.0.1:{port}"], _ => null, output, error);

        Assert.Equal((2, ""), (status, output.ToString()));
        Assert.Contains($"http://127.0.0.1:{port}/soap/merchant/cashregister-2 does not answer", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_it_says_what_is_missing()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var status = await EndpointCommand.Run(["--junit", "a.xml"], _ => null, output, error);

        Assert.NotEqual(0, status);
        Assert.Contains("--against", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_of_one_endpoint_begin_with_what_failed()
    {
        var text = Comparison.Of(
            "http://seqr.example",
            [new("A.Works", Outcome.Passed, ""), new("B.Fails", Outcome.Failed, "Expected 0 | 1"), new("C.Waits", Outcome.LeftOut, "needs")]);

        Assert.Equal(
            "# http://seqr.example, rule by rule\n\n2 ran: 1 passed, 1 failed; 1 left out\n"
            + "\n## Failed\n\n| rule | test | |\n|---|---|---|\n| Fails | `B.Fails` | Expected 0 \\| 1 |\n"
            + "\n## Passed\n\n| rule | test | |\n|---|---|---|\n| Works | `A.Works` |  |\n"
            + "\n## Left out\n\n| rule | test | |\n|---|---|---|\n| Waits | `C.Waits` | needs |\n",
            text);
    }
}
