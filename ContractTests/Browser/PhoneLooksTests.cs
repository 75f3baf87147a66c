using Reference.Client;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>Each stage of the phone on the smallest screen: its main action is in reach, and nothing is broken, cut or covered.</summary>
public sealed class PhoneLooksTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    private string reference = "";

    public static readonly TheoryData<string, string> Stages = new()
    {
        { "home", "#scan-form .row button" },
        { "ready", "#pay" },
        { "pin", "#confirm" },
        { "wrong-pin", "#confirm" },
        { "waiting", ".cancel button" },
        { "elsewhere", "#bill button.primary" },
        { "paid", "#ok" },
        { "confirmed", "#ok" },
        { "reversed", "#ok" },
        { "refused", "#ok" },
        { "canceled", "#ok" },
        { "till", ".cancel button" },
        { "payers", ".bar button" },
    };

    private Invoice Bill { get; set; } = Biller.Coffee;

    [Theory]
    [MemberData(nameof(Stages))]
    public Task The_main_action_of_a_stage_is_inside_the_first_screen(string stage, string action) => Look(stage, action);

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task So_it_is_with_the_longest_names_and_amounts_and_200_rows(string stage, string action)
    {
        await BecomeLongest();
        await Look(stage, action);
    }

    private async Task Look(string stage, string action)
    {
        Tab.BecomePhone(320, 568);
        reference = await Biller.Send(Bill);
        await Reach(stage);
        await Tab.Holds("the main action", () => Tab.Find(action) is { Displayed: true });

        Tab.HasInReach(action);
        Assert.Empty(Tab.FaultsInSight());
        Tab.HasNothingBehindItsButtons();
        Tab.HasNoBarriers();
        Tab.PreferDark();
        Tab.HasNoBarriers();
        Keep($"phone-{stage}-{(Bill == Biller.Coffee ? "filled" : "longest")}");
    }

    private async Task BecomeLongest()
    {
        Bill = FilledSandbox.LongestBill;
        await Control.Try(HttpMethod.Patch, "terminals/public_test_shop_terminal", new { name = FilledSandbox.LongName });
        await Control.Post("payers", FilledSandbox.LongestPayer);
        Tab.Open(new(Sandbox, "wallet?payer=longest"));
    }

    private Task Reach(string stage) => stage switch
    {
        "home" => Open("wallet", "Open bills"),
        "payers" => Open("wallet/payer", "Who are you?"),
        "till" => StandAtTill(),
        "waiting" => OpenWaiting(),
        "elsewhere" => OpenElsewhere(),
        "ready" => Open("R" + reference, "Pay"),
        "pin" => AskForPin(),
        "wrong-pin" => GivePin("0000", "Wrong PIN"),
        "paid" => GivePin("1234", "Waiting for the shop to confirm"),
        "confirmed" => Confirmed(),
        "reversed" => Reversed(),
        "refused" => Refused(),
        "canceled" => Canceled(),
        _ => throw new ArgumentException($"There is no stage {stage}.", nameof(stage)),
    };

    private async Task Open(string path, string shown)
    {
        Tab.Open(new(Sandbox, path));
        await Tab.Shows(shown);
    }

    private async Task OpenWaiting()
    {
        reference = await Biller.Send(Bill with { AcknowledgmentMode = AcknowledgmentMode.RequireAcknowledgment });
        await Open("R" + reference, "Waiting for the amount");
    }

    private async Task OpenElsewhere()
    {
        await Control.Post("payers/payer-3/scan", new { code = "R" + reference });
        await Open("R" + reference, "Someone else has this bill");
    }

    private async Task StandAtTill()
    {
        var sandbox = await Inside;
        var reseller = Core.Terminals.SeededPrincipals.Resellers[0];
        var name = Bill == Biller.Coffee ? "Till 7" : FilledSandbox.LongName;
        var till = await sandbox.Terminals.Register(new(reseller, null), null, "12345678", name);
        await sandbox.Terminals.AssignSeqrId(new(reseller, till.Value), "till7");
        await Open("Qtill7", "You are at the till");
    }

    private async Task AskForPin()
    {
        await Open("R" + reference, "Pay");
        await Tab.Click("#pay");
        await Tab.Shows("Enter your PIN");
    }

    private async Task GivePin(string pin, string shown)
    {
        await AskForPin();
        await Tab.Write("PIN", pin);
        await Tab.Press("Confirm");
        await Tab.Shows(shown);
    }

    private async Task Confirmed()
    {
        await GivePin("1234", "Waiting for the shop to confirm");
        await Biller.Ask(reference);
        await Tab.Shows("Payment completed");
    }

    private async Task Reversed()
    {
        await GivePin("1234", "Waiting for the shop to confirm");
        await Control.Post("clock/advance", new { by = "20s" });
        await Tab.Shows("Your payment was reversed");
    }

    private async Task Refused()
    {
        var payer = Bill == Biller.Coffee ? "payer-1" : "longest";
        await Control.Post($"payers/{payer}/scan", new { code = "R" + reference });
        await Control.Post($"payers/{payer}/confirm", new { pin = "1234", outcome = "insufficient-funds" });
        await Open("R" + reference, "The payment did not go through");
    }

    private async Task Canceled()
    {
        await Open("R" + reference, "Pay");
        await Tab.Press("Cancel");
        await Tab.Shows("You canceled this payment");
    }

    private void Keep(string name)
    {
        foreach (var width in (int[])[320, 390, 1280])
        {
            Tab.BecomeWide(width);
            Tab.KeepInGallery(name);
        }
    }
}
