namespace SeqrSandbox.ContractTests.Browser;

/// <summary>A scenario tried from its page, which plays the merchant over the wire.</summary>
public sealed class TrialTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    [Fact]
    public async Task A_trial_sends_an_invoice_asks_until_it_is_over_and_leads_to_its_story()
    {
        Tab.Open(new(Sandbox, "scenarios/paid"));
        await Tab.Click("#try-start");
        await Tab.Shows("It ended as PAID.");
        Tab.HasNoBarriers();

        Assert.Contains("sendInvoice: 0 SUCCESS", Tab.Text, StringComparison.Ordinal);
        Assert.False(Tab.Find("#try-stop")!.Displayed);
        await Tab.Click("#try-log a");
        await Tab.Shows("Trial of paid");
        await Tab.Shows("149.90 SEK");
    }

    [Fact]
    public async Task The_trial_shows_the_scenarios_faults_on_the_wire()
    {
        Tab.Open(new(Sandbox, "scenarios/garbled-response"));
        ConsoleMaySay("ERR_CONTENT_LENGTH_MISMATCH");
        await Tab.Click("#try-start");
        await Tab.Shows("It ended as PAID.");
        Assert.Contains("getPaymentStatus: HTTP 200, and no answer of SEQR's in it", Tab.Text, StringComparison.Ordinal);
        Assert.Contains("getPaymentStatus: the connection broke", Tab.Text, StringComparison.Ordinal);

        Tab.Open(new(Sandbox, "scenarios/service-down"));
        ConsoleMaySay("503");
        await Tab.Click("#try-start");
        await Tab.Shows("nothing to ask about");
        Assert.Contains("sendInvoice: HTTP 503", Tab.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payer_at_the_phone_ends_a_trial_of_a_scenario_that_pays_nothing()
    {
        Tab.Open(new(Sandbox, "scenarios/manual"));
        await Tab.Click("#try-start");
        await Tab.Shows("getPaymentStatus: ISSUED");
        var reference = Tab.Find("#try-log a")!.Text.Split(' ')[1];
        await Control.Post($"invoices/{reference}/pay");
        await Tab.Shows("It ended as PAID.");
    }

    [Fact]
    public async Task A_trial_can_be_stopped_and_begun_again()
    {
        Tab.Open(new(Sandbox, "scenarios/ignored"));
        await Tab.Click("#try-start");
        await Tab.Shows("getPaymentStatus: ISSUED");
        await Tab.Click("#try-stop");
        await Tab.Shows("Stopped. The invoice stands as it is.");
        await Tab.Press("Try it again");
        await Tab.Holds(
            "another trial",
            () => !Tab.Text.Contains("Stopped", StringComparison.Ordinal) && Tab.Find("#try-log a") is not null);
    }

    [Fact]
    public async Task An_invalid_amount_is_not_sent()
    {
        Tab.Open(new(Sandbox, "scenarios/paid"));
        await Tab.Write("Amount in SEK", "a lot");
        await Tab.Click("#try-start");
        Assert.Equal(true, Tab.Run("return document.querySelector('#try-amount').matches(':invalid')"));
        Assert.Null(Tab.Find("#try-log li"));
    }
}
