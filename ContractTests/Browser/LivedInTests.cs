using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>
/// Each page of a sandbox in which something has happened: light and dark, and on a screen of 320 pixels. Its picture
/// is in docs/pictures.
/// </summary>
public sealed class LivedInTests(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    public static readonly TheoryData<string, string, string> Pages = new()
    {
        { "journal", "dashboard-journal", "cancelInvoice" },
        { "journal/1", "dashboard-journal-entry", "sendInvoice" },
        { "scenarios", "dashboard-scenarios", "insufficient-funds" },
        { "scenarios/paid", "dashboard-scenario", "Try it" },
        { "clock", "dashboard-clock", "Advance" },
        { "notifications", "dashboard-notifications", "http://127.0.0.1:9/" },
        { "terminals", "dashboard-terminals", "public_test_shop_terminal" },
        { "payers", "dashboard-payers", "Add a payer" },
        { "payers/payer-1", "dashboard-payer", "reversed" },
        { "findings", "dashboard-findings", "issue-date-missing" },
        { "findings/issue-date-missing", "dashboard-finding", "issueDate" },
        { "wallet", "phone-home", "Tea" },
        { "wallet/messages", "phone-messages", "reversed" },
        { "wallet/cards", "phone-cards", "123456" },
        { "wallet/payer", "phone-payers", "payer" },
        { "Qtill7", "phone-till", "till" },
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        // No server listens at this address, so the attempts fail; the merchant does not poll, so the payment is
        // reversed.
        var reversed = await Biller.Send(Biller.Coffee with { NotificationUrl = new("http://127.0.0.1:9/") });
        await Control.Post($"invoices/{reversed}/pay");
        await Control.Post("clock/advance", new { by = "25s" });
        await Biller.Cancel(await Biller.Send(Biller.Coffee));
        await Biller.Send(Biller.Coffee with { Title = "Tea" });
        await Control.Post("payers/payer-1/card", new { id = "club", value = "123456" });
        var sandbox = await Inside;
        var till = await sandbox.Terminals.Register(new(SeededPrincipals.Resellers[0], null), null, "12345678", "Till 7");
        await sandbox.Terminals.AssignSeqrId(new(SeededPrincipals.Resellers[0], till.Value), "till7");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_with_something_on_it_is_open_to_everybody(string path, string picture, string shown)
    {
        Tab.Open(new(Sandbox, path));
        await Tab.Shows(shown);
        Tab.HasNoBarriers();
        Tab.KeepPicture(picture);
        Tab.PreferDark();
        Tab.HasNoBarriers();
        Tab.BecomePhone();
        Tab.HasNoSidewaysScroll();
    }
}
