using System.Globalization;
using AngleSharp.Dom;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Simulator.Pages.Findings;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>Clock, notifications, certification, terminals, payers and the explanations.</summary>
public sealed class OtherPageTests : DashboardSuite
{
    [Fact]
    public async Task The_clock_is_stopped_moved_set_and_let_go()
    {
        var visitor = NewVisitor();

        var frozen = await visitor.Press(await visitor.Open("/clock"), "Freeze");
        var before = Host.Sandbox.Clock.GetUtcNow();
        await visitor.Press(frozen, "Advance", ("by", "1m30s"));
        Assert.Equal(TimeSpan.FromSeconds(90), Host.Sandbox.Clock.GetUtcNow() - before);

        var to = DateTimeOffset.UtcNow.AddDays(1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var set = await visitor.Press(frozen, "Set", ("to", to));
        Assert.Equal(to, Host.Sandbox.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

        await visitor.Press(set, "Resume");
        Assert.Null(Host.Sandbox.Clock.FrozenAt);
        Assert.Equal(["resume", "set", "advance", "freeze"], (await Host.Sandbox.Journal.List(new())).Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("/clock/advance", "by", "soon")]
    [InlineData("/clock/advance", "by", "9999d")]
    [InlineData("/clock/set", "to", "tomorrow")]
    [InlineData("/clock/set", "to", "1999-01-01")]
    public async Task An_impossible_time_is_reported(string path, string field, string value)
    {
        var page = await NewVisitor().Post(path, new() { [field] = value });

        Assert.Equal(400, page.Status);
        Assert.NotEmpty(Visit.Words(page.Find("[role=alert]")));
    }

    [Fact]
    public async Task Due_work_is_listed_and_the_clock_can_be_moved_to_it()
    {
        var visitor = NewVisitor();
        await Host.Sandbox.FreezeClock();
        var reference = await GivenBill();
        (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBe(200);
        var clock = await visitor.Open("/clock");
        Assert.Contains("the payment is reversed", Visit.Words(clock.Find("#due tbody tr")), StringComparison.Ordinal);

        var after = await visitor.Post("/clock/next", new() { ["to"] = "/clock" });

        Assert.True(after.Has("#due .empty"));
        Assert.Equal("CANCELED", await StatusOf(reference));
    }

    [Fact]
    public async Task A_notification_is_shown_with_its_attempts_and_sent_again()
    {
        var visitor = NewVisitor();
        // No attempt comes by itself then but the first.
        await Host.Sandbox.FreezeClock();
        var reference = await GivenBill(bill => bill with { NotificationUrl = "http://localhost:1/told" });
        (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBe(200);
        await TriedTimes(reference, 1);
        var list = await visitor.Open("/notifications");
        Assert.Contains("no answer", Visit.Words(list.Find("#notifications .attempts")), StringComparison.Ordinal);

        await visitor.Press(list, "Resend");

        await TriedTimes(reference, 2);
        Assert.Equal(404, (await visitor.Post("/notifications/none/resend", new() { ["to"] = "/" })).Status);
    }

    [Fact]
    public async Task The_certification_fills_itself()
    {
        var before = await NewVisitor().Open("/certification");
        await GivenSent(
            "<invoiceRows><invoiceRow><itemQuantity>1</itemQuantity><itemTotalAmount><currency>SEK</currency>"
                + "<value>149.90</value></itemTotalAmount></invoiceRow></invoiceRows>");

        var after = await NewVisitor().Open("/certification/webshop");

        Assert.True(after.Has("#certification[data-live]"));
        Assert.True(before.Has("#check-send-invoice.check-not-seen .advice"));
        Assert.Equal("/journal/1", after.Find("#check-send-invoice.check-passed a").GetAttribute("href"));
        Assert.True((await NewVisitor().Open("/certification/pos")).Has("#check-register-terminal.check-not-seen"));
        Assert.Equal(404, (await NewVisitor().Open("/certification/other")).Status);
    }

    [Fact]
    public async Task Terminals_and_payers_are_listed()
    {
        Assert.Contains(
            "public_test_shop_terminal",
            Visit.Words((await NewVisitor().Open("/terminals")).Find("#terminals")),
            StringComparison.Ordinal);
        var payer = await NewVisitor().Open((await NewVisitor().Open("/payers")).Find("tbody a").GetAttribute("href")!);

        Assert.Contains("1 000 000.00 SEK", payer.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await NewVisitor().Open("/payers/nobody")).Status);
    }

    [Fact]
    public async Task Every_finding_is_explained()
    {
        Assert.Equal(FindingCatalogue.All.Select(kind => kind.Code), Explanations.All.Select(explanation => explanation.Code));
        var page = await NewVisitor().Open("/findings/no-such-finding");
        Assert.All(FindingCatalogue.All, kind => Assert.NotEqual("", Explanations.Find(kind.Code)!.Right));
        Assert.Equal(404, page.Status);
        Assert.Contains("error", (await NewVisitor().Open("/findings/context-missing")).Heading, StringComparison.Ordinal);
    }

    private Task TriedTimes(string reference, int times) => Eventually.Holds(
        async () =>
            (await Host.Sandbox.Store.ListNotifications(new Core.Invoices.InvoiceReference(reference), 1, null))[0].Attempts.Length
                == times,
        $"{times} attempts");
}
