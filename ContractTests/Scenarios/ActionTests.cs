using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;
using static SeqrSandbox.ContractTests.Scenarios.Library;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>The steps of a scenario's payer, and their effects.</summary>
public sealed class ActionTests
{
    private static readonly Payer Anna = new() { Id = "anna", Name = "Anna", Msisdn = "46700000000", TerminalId = "anna-phone" };

    public static TheoryData<Phase, PayerAction> Pairs()
    {
        var pairs = new TheoryData<Phase, PayerAction>();
        foreach (var phase in Enum.GetValues<Phase>())
        {
            foreach (var action in Enum.GetValues<PayerAction>())
                pairs.Add(phase, action);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_step_is_allowed_where_the_lifecycle_takes_what_it_brings_about(Phase phase, PayerAction action)
    {
        foreach (var bound in new[] { Given.Anna, Given.Bo, null })
        {
            var invoice = Given.Invoice(phase) with { Payer = bound, Plan = Given.Plan(action) };
            var outcome = EventSequence.Apply(
                Core.Memory.Stored.New(invoice), Given.Noon, PayerSteps.Take(invoice, Anna, Given.Noon).AsSpan());

            Assert.Equal(invoice.Permits("anna", action), outcome.Succeeded);
        }
    }

    [Theory]
    [InlineData(DebitOutcome.Paid, Phase.Paid)]
    [InlineData(DebitOutcome.InsufficientFunds, Phase.Failed)]
    [InlineData(DebitOutcome.AccountClosed, Phase.Failed)]
    [InlineData(DebitOutcome.BankDown, Phase.Failed)]
    public async Task A_debit_comes_out_as_the_step_says(DebitOutcome outcome, Phase phase)
    {
        using var given =
            await ScriptedWorld.Under(Of("confirmed", Step(PayerAction.Scan), Step(PayerAction.Confirm) with { Outcome = outcome }));
        var invoice = await given.Send();

        await given.Poll(invoice);

        Assert.Equal(phase, (await given.Now(invoice)).Phase);
    }

    [Fact]
    public async Task While_a_debit_takes_its_time_the_merchant_can_neither_cancel_nor_update()
    {
        var confirming = Step(PayerAction.Confirm) with { Takes = DurationRange.Exactly(TimeSpan.FromSeconds(5)) };
        using var given = await ScriptedWorld.Under(Of("slow-bank", Step(PayerAction.Scan), confirming));
        var invoice = await given.Send();

        Assert.Equal("Issued", await given.Poll(invoice));
        Assert.Equal(ResultCode.PaymentInProgress, await given.Update(invoice));
        Assert.Equal(
            ResultCode.CannotCancelInvoiceInProgress,
            (await given.Given.Sandbox.Invoices.Cancel(given.Given.Caller, invoice.Reference.Value)).Code);

        await given.Advance(5);
        Assert.Equal("Paid", await given.Poll(invoice));
    }

    [Fact]
    public async Task A_payer_who_presses_cancel_ends_the_bill()
    {
        using var given = await ScriptedWorld.Under(Of("canceled", Step(PayerAction.Scan), Step(PayerAction.Cancel, 1)));
        var invoice = await given.Send(mode: AcknowledgmentMode.RequireAcknowledgment);

        await given.Advance(2);

        Assert.Equal(CancelReason.ByPayer, (await given.Now(invoice)).CancelReason);
    }

    [Fact]
    public async Task A_wrong_PIN_is_told_and_changes_nothing_else()
    {
        using var given = await ScriptedWorld.Under(Of("wrong", Step(PayerAction.Scan), Step(PayerAction.WrongPin, 1)));
        var invoice = await given.Send();
        await given.Advance(0.5);
        var before = await given.Now(invoice);

        await given.Advance(60);

        Assert.Equal(before with { Plan = null }, await given.Now(invoice) with { Plan = null });
        Assert.Equal("1 StepTaken (scenario wrong, step 2: wrong-pin)", (await given.History(invoice))[^1]);
    }

    [Fact]
    public async Task A_payer_who_abandons_a_bill_does_nothing_more()
    {
        using var given =
            await ScriptedWorld.Under(Of("gone", Step(PayerAction.Scan), Step(PayerAction.Abandon, 1), Step(PayerAction.Confirm)));
        var invoice = await given.Send();

        await given.Advance(60);

        Assert.Equal("1 StepTaken (scenario gone, step 2: abandon)", (await given.History(invoice))[^1]);
        Assert.Equal((Phase.Issued, null), ((await given.Now(invoice)).Phase, (await given.Now(invoice)).Due));
    }

    [Fact]
    public async Task A_step_that_nobody_is_there_to_take_is_the_last()
    {
        using var given = await ScriptedWorld.Open();
        var invoice = Given.Invoice(Phase.Issued) with
        {
            Plan = Given.Plan(PayerAction.Scan, PayerAction.Confirm) with { PayerId = "nobody", StepDueAt = Given.Noon },
        };
        Assert.True(await given.Given.Sandbox.Store.Save(new() { Invoices = [Core.Memory.Stored.New(invoice)] }));

        await given.Advance(60);

        Assert.Equal(["0 StepTaken (scenario plan, step 1: abandon)"], await given.History(invoice));
        Assert.Equal((Phase.Issued, null), ((await given.Now(invoice)).Phase, (await given.Now(invoice)).Due));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("CLUB", "4711")]
    public async Task A_card_is_offered_to_the_merchant(string? id, string? value)
    {
        using var given = await ScriptedWorld.Under(
            Of("card", Step(PayerAction.Scan), Step(PayerAction.PresentCard) with { CardId = id, CardValue = value }));
        var invoice = await given.Send();

        await given.Poll(invoice);

        var now = await given.Now(invoice);
        var token = Assert.Single(now.Tokens);
        Assert.Equal((id ?? "LOYALTY", CustomerToken.Pending, true, 2), (token.Id, token.Status, token.FromPayer, now.Version));
        Assert.Matches(value ?? "^[0-9]{10}$", token.Value);
    }

    [Fact]
    public void A_card_that_is_made_up_has_ten_digits_whatever_they_are()
    {
        var plan = Given.Plan(PayerAction.PresentCard);

        var cards = Enumerable.Range(1, 100)
            .Select(seed => Given.Invoice(Phase.Issued) with { Plan = plan with { Seed = seed } })
            .Select(invoice => PayerSteps.Take(invoice, Anna, Given.Noon).OfType<InvoiceEvent.TokenOffered>().Single().Token.Value)
            .ToList();

        Assert.All(cards, card => Assert.Matches("^[0-9]{10}$", card));
        Assert.Contains(cards, card => card!.StartsWith('0'));
    }

    [Fact]
    public void Actions_are_called_as_in_a_file() => Assert.Equal(
        ["scan", "confirm", "cancel", "wrong-pin", "abandon", "present-card"], Enum.GetValues<PayerAction>().Select(PayerActionText.Of));

    [Fact]
    public async Task A_reservation_runs_out_when_the_scenario_says()
    {
        var scenario = Of("expires", Step(PayerAction.Scan), Step(PayerAction.Confirm)) with
        {
            ReservationExpires = DurationRange.Exactly(TimeSpan.FromSeconds(30))
        };
        using var given = await ScriptedWorld.Under(scenario);
        var invoice = await given.Send(payment: PaymentMode.ReservationRequired);

        await given.Advance(29.999);
        Assert.Equal(Phase.Reserved, (await given.Now(invoice)).Phase);
        await given.Advance(0.001);

        Assert.Equal(CancelReason.ReservationExpired, (await given.Now(invoice)).CancelReason);
    }
}
