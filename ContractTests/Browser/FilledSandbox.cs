using Reference.Client;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>How much there is to see in a sandbox.</summary>
public enum Filling
{
    Empty,
    Filled,
    Longest,
}

/// <summary>Fills a sandbox, so that each of its pages has something to show.</summary>
internal sealed class FilledSandbox(Biller biller, ControlApi control, Simulator.Sandboxes.Sandbox sandbox)
{
    /// <summary>A name of 40 letters with no place to break it but one.</summary>
    public const string LongName = "Wolfeschlegelsteinhausen Bergerdorffsson";

    private const string LongScenario = "a-scenario-whose-name-has-forty-letters1";
    private const string Shop = "public_test_shop_terminal";
    private static readonly string[] Always =
    [
        "", "start", "journal", "scenarios", "scenarios/paid", "new-scenario", "clock", "notifications", "certification/webshop", "terminals",
        "partners", "payers", "money", "vouchers", "findings", "docs/findings/context-missing", "exploration", "docs", "docs?q=refund",
        "docs/results/49", "docs/api/schemas/Invoice", "nothing-here", "wallet", "wallet/messages", "wallet/cards", "wallet/payer",
    ];

    /// <summary>A bill with a title that no list has room for, and the largest of amounts.</summary>
    public static Invoice LongestBill { get; } = new()
    {
        Total = new(617_283_950, "SEK"),
        Title = $"{LongName}: a bill whose title goes on and on, as titles do that a program puts together from an order's number, "
            + "its date, the branch, the cashier, the campaign and whatever else was at hand",
        Rows = [.. Enumerable.Range(1, 200).Select(number => new InvoiceRow($"{LongName} {number}", new(3_086_419.75m, "SEK")))],
        Footer = $"Thank you for shopping at {LongName}",
        ClientInvoiceId = "ORDER-2026-0000000000000000000000000040",
    };

    /// <summary>A payer with a name that no line has room for, and the largest of balances.</summary>
    public static object LongestPayer { get; } = new
    {
        id = "longest",
        name = LongName,
        msisdn = "467000000010203",
        balances = new[] { new { value = "999999999", currency = "SEK" } },
    };

    /// <summary>Fills it.</summary>
    /// <returns>The paths to look at.</returns>
    public async Task<IReadOnlyList<string>> Fill(Filling filling)
    {
        if (filling == Filling.Empty)
            return Always;
        if (filling == Filling.Longest)
            await MakeNamesLong();
        var bill = filling == Filling.Longest ? LongestBill : Biller.Coffee;
        var reversed = await Paid(bill with { NotificationUrl = new("http://127.0.0.1:9/notified") });
        await control.Post("clock/advance", new { by = "25s" });
        var failed = await biller.Send(bill);
        await control.Post("payers/payer-1/scan", new { code = "R" + failed });
        await control.Post("payers/payer-1/confirm", new { pin = "1234", outcome = "insufficient-funds" });
        await biller.Cancel(await biller.Send(bill));
        await Waiting(bill);
        var paid = await Paid(bill);
        var open = await biller.Send(bill);
        await control.Post("payers/payer-1/card", new { id = "club", value = filling == Filling.Longest ? new string('7', 40) : "123456" });
        var till = await sandbox.Terminals.Register(new(SeededPrincipals.Resellers[0], null), null, "12345678", "Till 7");
        await sandbox.Terminals.AssignSeqrId(new(SeededPrincipals.Resellers[0], till.Value), "till7");
        var invoices = new[] { reversed, failed, paid, open }.Select(reference => "invoices/" + reference);
        return [.. Always, "journal/1", "payers/payer-1", "Qtill7", .. invoices];
    }

    private async Task MakeNamesLong()
    {
        await control.Try(HttpMethod.Patch, $"terminals/{Shop}", new { name = LongName });
        await control.Post("payers", LongestPayer);
        await control.Put($"scenarios/{LongScenario}", $"name: {LongScenario}\ndescription: {LongName} pays.\npayer: [{{ do: scan }}]\n");
    }

    private async Task<string> Paid(Invoice bill)
    {
        var payer = bill == Biller.Coffee || bill.Total.Value < 1_000_000 ? "payer-1" : "longest";
        var reference = await biller.Send(bill);
        await control.Post($"payers/{payer}/scan", new { code = "R" + reference });
        await control.Post($"payers/{payer}/confirm", new { pin = "1234" });
        return reference;
    }

    private async Task Waiting(Invoice bill)
    {
        var reference = await biller.Send(bill with { AcknowledgmentMode = AcknowledgmentMode.RequireAcknowledgment });
        await control.Post("payers/payer-2/scan", new { code = "R" + reference });
    }
}
