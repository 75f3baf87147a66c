using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>The meaning of a scenario file's words.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void A_name_and_a_description_are_a_scenario_in_which_nothing_happens_by_itself()
    {
        var scenario = Written.Scenario("");

        Assert.Equal(("given", "Given by a test."), (scenario.Name, scenario.Description));
        Assert.Null(scenario.Match);
        Assert.Empty(scenario.Payer);
        Assert.Empty(scenario.Calls);
        Assert.Equal(NotificationRule.AsSeqrDoes, scenario.Notification);
        Assert.Null(scenario.ReservationExpires);
    }

    [Fact]
    public void Without_a_description_the_name_describes_it() => Assert.Equal("lonely", Written.Read("name: lonely").Description);

    [Fact]
    public void The_place_of_the_schema_is_for_editors_alone()
    {
        var scenario = Written.Read("""{"$schema":"http://localhost:8080/sandbox/scenario.schema.json","name":"given"}""");

        Assert.Equal("given", scenario.Name);
    }

    [Fact]
    public void A_json_object_is_a_scenario_too()
    {
        var scenario = Written.Read(
            """{"name":"given","description":"As JSON.","payer":[{"do":"scan"},{"after":"2 polls","do":"confirm"}],"match":{"amount":13.37,"times":3}}""");

        Assert.Equal([PayerAction.Scan, PayerAction.Confirm], scenario.Payer.Select(step => step.Do));
        Assert.Equal((13.37m, 3), (scenario.Match?.Amount?.Least, scenario.Match?.Times));
    }

    [Fact]
    public void All_that_a_match_can_name_is_read()
    {
        var match = Written.Scenario(
            "match: { terminal: 'public_*', amount: 100..200, currency: SEK, title: '*shoes*', clientInvoiceId: "
                + "'/^A-[0-9]+$/', times: 3 }").Match!;

        Assert.Equal(
            new(new("public_*"), new(100, true, 200, true), match.Currency, new("*shoes*"), new("/^A-[0-9]+$/"), 3),
            (match.Terminal, match.Amount, match.Currency, match.Title, match.ClientInvoiceId, match.Times));
        Assert.Equal("SEK", match.Currency?.Code);
    }

    [Theory]
    [InlineData("13.37", "13.37", "13.36 13.38")]
    [InlineData("'>= 1000'", "1000 1000.01", "999.99")]
    [InlineData("'>1000'", "1000.01", "1000")]
    [InlineData("<= 20", "20 0.01", "20.01")]
    [InlineData("< 20", "19.99", "20")]
    [InlineData("100..200", "100 150 200", "99.99 200.01")]
    [InlineData("100 .. 100", "100", "99 101")]
    [InlineData("007", "7", "8")]
    public void An_amount_takes_what_it_says(string written, string takes, string leaves)
    {
        var amount = Written.Scenario($"match:\n  amount: {written}").Match!.Amount!;

        Assert.All(takes.Split(' '), value => Assert.True(amount.Contains(decimal.Parse(value)), value));
        Assert.All(leaves.Split(' '), value => Assert.False(amount.Contains(decimal.Parse(value)), value));
    }

    [Theory]
    [InlineData("3s", 3000, 3000)]
    [InlineData("1m30s", 90_000, 90_000)]
    [InlineData("500ms", 500, 500)]
    [InlineData("PT1.5S", 1500, 1500)]
    [InlineData("1s..3s", 1000, 3000)]
    [InlineData("800ms .. 2s", 800, 2000)]
    [InlineData("0s", 0, 0)]
    [InlineData("366d", 366 * 86_400_000L, 366 * 86_400_000L)]
    public void A_duration_is_a_length_or_two_to_choose_between(string written, long least, long most)
    {
        var step = Written.Scenario($"payer:\n  - after: {written}\n    do: scan").Payer.Single();

        Assert.Equal(new(TimeSpan.FromMilliseconds(least), TimeSpan.FromMilliseconds(most)), step.After.Time);
    }

    [Fact]
    public void A_step_comes_at_once_after_polls_after_a_time_or_after_an_update()
    {
        var steps = Written.Scenario(
            "payer: [{ do: scan }, { after: 1 poll, do: scan }, { after: 2 polls, do: wrong-pin }, { after: update, do: confirm }]").Payer;

        Assert.Equal(
            [StepTrigger.AtOnce, new() { Polls = 1 }, new() { Polls = 2 }, new() { Update = true }],
            steps.Select(step => step.After));
    }

    [Fact]
    public void A_confirmation_has_an_outcome_and_takes_its_time()
    {
        var confirm = Written.Scenario("payer: [{ do: scan }, { do: confirm, outcome: bank-down, takes: 1s..2s }]").Payer[1];

        Assert.Equal((DebitOutcome.BankDown, new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2))), (confirm.Outcome, confirm.Takes));
    }

    [Fact]
    public void A_card_keeps_its_zeros_with_or_without_quotes()
    {
        var steps = Written.Scenario(
            "payer: [{ do: scan }, { do: present-card, card: { id: LOYALTY, value: 0042 } }, { do: present-card, "
                + "card: { value: '0043' } }]").Payer;

        Assert.Equal([("LOYALTY", "0042"), (null, "0043")], steps.Skip(1).Select(step => (step.CardId, step.CardValue)));
    }

    [Theory]
    [InlineData("", 1, null)]
    [InlineData("nth: 3", 3, 3)]
    [InlineData("nth: 1-2", 1, 2)]
    [InlineData("nth: 2-", 2, null)]
    [InlineData("nth: '2 - 4'", 2, 4)]
    public void A_rule_counts_calls_from_1(string nth, int first, int? last)
    {
        var rule = Written.Rule($"on: getPaymentStatus\nresult: SYSTEM_BUSY\n{nth}");

        Assert.Equal((first, last), (rule.First, rule.Last));
    }

    [Fact]
    public void A_rule_is_for_one_operation_or_for_all()
    {
        Assert.Equal(InvoiceService.BenchmarkingNop, Written.Rule("on: benchmarkingNop\nresult: SYSTEM_BUSY").On);
        Assert.Null(Written.Rule("on: '*'\nresult: SYSTEM_BUSY").On);
    }

    [Fact]
    public void A_rule_tells_a_result_a_status_or_both_a_status_and_a_delay()
    {
        Assert.Equal(
            ResultCode.SumOfRefundsCanNotBeMoreThanOriginalTransaction,
            Written.Rule("on: refundPayment\nresult: SUM_OF_REFUNDS_CAN_NOT_BE_MORE_THAN_ORIGINAL_TRANSACTION").Result);
        var rule = Written.Rule("on: getPaymentStatus\nwhen: PAID\nstatus: PARTIALLY_PAID\nfault: { kind: delay, for: 1s }");
        Assert.Equal((InvoiceStatus.Paid, InvoiceStatus.PartiallyPaid, FaultKind.Delay), (rule.When, rule.Status, rule.Fault?.Kind));
    }

    [Theory]
    [InlineData("kind: delay, for: 1s", FaultKind.Delay, true)]
    [InlineData("kind: truncated", FaultKind.Truncated, true)]
    [InlineData("kind: garbled", FaultKind.Garbled, true)]
    [InlineData("kind: empty", FaultKind.Empty, true)]
    [InlineData("kind: timeout", FaultKind.Timeout, false)]
    [InlineData("kind: reset", FaultKind.Reset, false)]
    [InlineData("kind: http, status: 503", FaultKind.Http, false)]
    [InlineData("kind: soap-fault", FaultKind.SoapFault, false)]
    [InlineData("kind: reset, carriedOut: true", FaultKind.Reset, true)]
    [InlineData("kind: empty, carriedOut: false", FaultKind.Empty, false)]
    public void A_call_with_a_fault_is_carried_out_where_an_answer_is_needed_and_where_it_is_said(
        string written, FaultKind kind, bool carriedOut)
    {
        var fault = Written.Rule($"on: '*'\nfault: {{ {written} }}").Fault!;

        Assert.Equal((kind, carriedOut), (fault.Kind, fault.CarriedOut));
    }

    [Theory]
    [InlineData("deliver: once", NotificationTiming.Once, null)]
    [InlineData("deliver: never", NotificationTiming.Never, null)]
    [InlineData("deliver: early", NotificationTiming.Early, null)]
    [InlineData("deliver: twice", NotificationTiming.Twice, null)]
    [InlineData("deliver: twice, after: 5s", NotificationTiming.Twice, 5)]
    [InlineData("deliver: late, after: 5s", NotificationTiming.Late, 5)]
    public void A_notification_is_delivered_as_it_says(string written, NotificationTiming deliver, int? seconds)
    {
        var rule = Written.Scenario($"notification: {{ {written} }}").Notification;

        Assert.Equal(new(deliver, seconds is { } length ? DurationRange.Exactly(TimeSpan.FromSeconds(length)) : null), rule);
    }

    [Fact]
    public void A_reservation_runs_out_when_it_says() =>
        Assert.Equal(
            DurationRange.Exactly(TimeSpan.FromSeconds(30)),
            Written.Scenario("reservation: { expiresAfter: 30s }").ReservationExpires);

    [Theory]
    [InlineData("calls: [{ on: getPaymentStatus, nth: 1-2, result: SYSTEM_BUSY }, { on: getPaymentStatus, result: SYSTEM_ERROR }]")]
    [InlineData("calls: [{ on: getPaymentStatus, when: PAID, result: SYSTEM_BUSY }, { on: getPaymentStatus, result: SYSTEM_ERROR }]")]
    [InlineData("calls: [{ on: cancelInvoice, result: SYSTEM_BUSY }, { on: '*', result: SYSTEM_ERROR }]")]
    [InlineData("calls: [{ on: '*', nth: 2-, result: SYSTEM_BUSY }, { on: cancelInvoice, nth: 1-2, result: SYSTEM_ERROR }]")]
    [InlineData(
        "calls: [{ on: '*', nth: 1, result: SYSTEM_BUSY }, { on: '*', nth: 3, result: SYSTEM_BUSY }, { on: "
            + "cancelInvoice, nth: 1-3, result: SYSTEM_ERROR }]")]
    public void A_rule_that_is_left_some_calls_is_taken(string calls) => Assert.NotEmpty(Written.Scenario(calls).Calls);

    [Theory]
    [InlineData("calls: [{ on: sendInvoice, nth: 1-2, result: SYSTEM_BUSY }]\npayer: [{ do: scan }]")]
    [InlineData("calls: [{ on: sendInvoice, fault: { kind: reset, carriedOut: true } }]\npayer: [{ do: scan }]")]
    public void An_invoice_that_can_come_to_be_may_have_a_payer(string lines) => Assert.NotEmpty(Written.Scenario(lines).Payer);
}
