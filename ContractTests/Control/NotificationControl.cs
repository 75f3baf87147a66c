namespace SeqrSandbox.ContractTests.Control;

public abstract class NotificationControl(Transport transport) : ControlSuite(transport)
{
    [Fact]
    public async Task Notifications_are_listed_with_their_attempts()
    {
        await using var merchant = await MerchantListener.Start(200);
        var (first, last) = (await GivenPaid(merchant), await GivenPaid(merchant));

        var list = (await Get("/sandbox/notifications")).ShouldBe(200);

        Assert.Equal([last, first], list.Each("items", "invoice"));
        Assert.Equal((merchant.Url, "delivered"), (list["items[0].url"], list["items[0].state"]));
        Assert.Equal("200", list["items[0].attempts[0].status"]);
        Assert.True(list.At("items[0].attempts[0].durationMs").GetInt64() >= 0);
        Assert.Null(list["items[0].attempts[0].error"]);
        Assert.Null(list["items[0].nextAttemptAt"]);
        Assert.Equal([first], (await Get($"/sandbox/notifications?invoice={first}")).Each("items", "invoice"));
    }

    [Fact]
    public async Task Notifications_are_listed_page_by_page()
    {
        await using var merchant = await MerchantListener.Start(200);
        var (first, last) = (await GivenPaid(merchant), await GivenPaid(merchant));

        var page = await Get("/sandbox/notifications?limit=1");
        var rest = await Get($"/sandbox/notifications?limit=1&before={page["next"]}");

        Assert.Equal((last, first), (page["items[0].invoice"], rest["items[0].invoice"]));
        Assert.Null(rest["next"]);
    }

    [Fact]
    public async Task A_notification_can_be_sent_again()
    {
        await using var merchant = await MerchantListener.Start(200);
        var reference = await GivenPaid(merchant);
        var id = (await Get("/sandbox/notifications"))["items[0].id"];

        var resent = (await Post($"/sandbox/notifications/{id}/resend")).ShouldBe(202);
        await merchant.Next();

        Assert.Equal((id, "pending"), (resent["id"], resent["state"]));
        Assert.Equal([reference, reference], merchant.Told);
    }

    [Fact]
    public async Task A_merchant_who_is_not_there_is_an_attempt_with_an_error()
    {
        var gone = await MerchantListener.Start(200);
        var reference = await GivenInvoice(Bill(notificationUrl: gone.Url));
        await gone.DisposeAsync();
        await Post($"/sandbox/invoices/{reference}/pay");
        await Post("/sandbox/clock/advance", """{"by":"1ms"}""");

        var notification = await Get("/sandbox/notifications");

        Assert.Equal("pending", notification["items[0].state"]);
        Assert.NotNull(notification["items[0].nextAttemptAt"]);
        Assert.Null(notification["items[0].attempts[0].status"]);
        Assert.NotEmpty(notification["items[0].attempts[0].error"]!);
    }

    [Fact]
    public async Task An_unknown_notification_is_a_404() =>
        (await Post("/sandbox/notifications/none/resend")).ShouldBeProblem(404, "not-found", "notification 'none'");

    private async Task<string> GivenPaid(MerchantListener merchant)
    {
        var reference = await GivenInvoice(Bill(notificationUrl: merchant.Url));
        (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBe(200);
        await merchant.Next();
        // Advancing waits for the attempt under way to be noted.
        await Post("/sandbox/clock/advance", """{"by":"1ms"}""");
        return reference;
    }

    public sealed class InMemory() : NotificationControl(Transport.InMemory);

    public sealed class OverKestrel() : NotificationControl(Transport.Kestrel);
}
