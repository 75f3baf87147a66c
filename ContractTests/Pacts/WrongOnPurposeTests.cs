using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Pacts.Native;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>
/// Providers and clients that are wrong on purpose, as only a pact sees them. Those that meet the other guards too are
/// in WhatCatchesWhatTests.
/// </summary>
public sealed class WrongOnPurposeTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    [Fact]
    public async Task A_provider_that_tells_another_state_is_caught()
    {
        var report = await Report("invoices", answer => answer.Replace("<status>PAID<", "<status>ISSUED<", StringComparison.Ordinal));

        Assert.Contains("Expected 'ISSUED' to be equal to 'PAID'", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_whose_reference_has_another_shape_is_caught()
    {
        var report = await Report(
            "shop",
            answer => answer.Replace("<transactionPeriodId>", "<transactionPeriodId>P", StringComparison.Ordinal));

        Assert.Contains("to match '^\\d{25}$'", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_leaves_the_namespace_of_its_wrapper_is_caught()
    {
        var report = await Report(
            "principals",
            answer => answer.Replace("http://external.interfaces", "http://internal.interfaces", StringComparison.Ordinal));

        Assert.Contains("requestTopupResponse", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_answers_a_second_code_which_contradicts_is_caught()
    {
        var report = await Report(
            "principals",
            answer => answer.Replace("</resultCode>", "</resultCode><resultCode>91</resultCode>", StringComparison.Ordinal));

        Assert.Contains("Expected '91' to be equal to '0'", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html;charset=UTF-8")]
    [InlineData("text/xml;charset=ISO-8859-1")]
    [InlineData("application/soap+xml")]
    public async Task A_provider_that_answers_another_Content_Type_is_caught(string contentType) =>
        Assert.Contains(contentType, await Report("principals", answer => answer, contentType), StringComparison.Ordinal);

    [Theory]
    [InlineData("text/xml")]
    [InlineData("text/xml; charset=UTF-8")]
    [InlineData("Text/XML;charset=\"utf-8\"")]
    public async Task A_Content_Type_may_be_written_in_every_way(string contentType) =>
        await Verify("principals", answer => answer, contentType);

    /// <summary>The engine lets through what an answer holds more, whatever it is: docs/pacts.md says what sees these.</summary>
    [Theory]
    [InlineData("<return>", """<return more="1">""")]
    [InlineData("<soap:Body>", "<soap:Body><soap:Fault><faultcode>soap:Server</faultcode><faultstring>No.</faultstring></soap:Fault>")]
    [InlineData("<soap:Body>", "<soap:Header/><soap:Body>")]
    [InlineData("</return>", "</return><return><resultCode>0</resultCode></return>")]
    [InlineData("<resultCode>0</resultCode>", "<resultCode>\n 0 \n</resultCode>")]
    public async Task A_pact_does_not_see(string written, string instead)
    {
        var changed = 0;

        await Verify("principals", answer =>
        {
            changed += answer.Contains(written, StringComparison.Ordinal) ? 1 : 0;
            return answer.Replace(written, instead, StringComparison.Ordinal);
        });

        // Half of the calls are carried out.
        Assert.Equal(written.Contains("resultCode", StringComparison.Ordinal) ? 6 : 12, changed);
    }

    [Fact]
    public async Task A_client_that_sends_a_member_more_is_caught()
    {
        var report = await Reproach(
            request => request.Replace("</clientId>", "</clientId><clientVersion>2</clientVersion>", StringComparison.Ordinal));

        Assert.StartsWith("$.Envelope.Body.cancelInvoice.context: Unexpected child <clientVersion/>\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_whose_reference_has_another_shape_is_caught()
    {
        var report = await Reproach(request => request.Replace(Examples.Invoice, "A-1", StringComparison.Ordinal));

        Assert.StartsWith(
            "$.Envelope.Body.cancelInvoice.invoiceReference.#text: Expected 'A-1' to match '^\\d{17}$'\n",
            report,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_never_calls_is_caught()
    {
        using var folder = new TemporaryDirectory();
        var (pact, interaction) = Cancel();

        var failure = await Assert.ThrowsAsync<PactFailureException>(
            () => Mock.Play(pact, interaction, folder.Path, _ => Task.CompletedTask));

        Assert.Equal("missing-request: POST /soap/merchant/cashregister-2", failure.Message);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static (ConsumerPact Pact, Interaction Interaction) Cancel()
    {
        var pact = ConsumerPact.Of("invoices");
        return (pact, pact.Interactions.First(interaction => interaction.Operation == "cancelInvoice"));
    }

    private static async Task<string> Reproach(Func<string, string> spoil)
    {
        using var folder = new TemporaryDirectory();
        var (pact, interaction) = Cancel();
        var failure = await Assert.ThrowsAsync<PactFailureException>(
            () => Mock.Play(pact, interaction, folder.Path, ReferenceBackend.Makes(interaction.Call, spoil)));
        return failure.Message;
    }

    private async Task<string> Report(string consumer, Func<string, string> spoil, string contentType = "text/xml;charset=UTF-8") =>
        (await Assert.ThrowsAsync<PactVerificationFailedException>(() => Verify(consumer, spoil, contentType))).Message;

    private async Task Verify(string consumer, Func<string, string> spoil, string contentType = "text/xml;charset=UTF-8")
    {
        await using var wrong = await Tampering.Start(simulator.Address, answer: spoil, contentType: contentType);
        await Verification.Run(wrong.Address, new(simulator), ConsumerPact.Of(consumer).File);
    }
}
