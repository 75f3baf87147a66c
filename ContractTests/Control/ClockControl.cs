using System.Globalization;

namespace SeqrSandbox.ContractTests.Control;

public abstract class ClockControl(Transport transport) : ControlSuite(transport)
{
    [Fact]
    public async Task A_frozen_clock_stands_still_until_it_is_resumed()
    {
        var frozen = (await Post("/sandbox/clock/freeze")).ShouldBe(200);
        Assert.True(frozen.At("frozen").GetBoolean());
        Assert.Equal(frozen.Json.GetRawText(), (await Get("/sandbox/clock")).Json.GetRawText());

        var resumed = (await Post("/sandbox/clock/resume")).ShouldBe(200);

        Assert.False(resumed.At("frozen").GetBoolean());
        Assert.True(Now(resumed) >= Now(frozen));
    }

    [Theory]
    [InlineData("20s", 20_000)]
    [InlineData("1m30s", 90_000)]
    [InlineData("2h", 7_200_000)]
    [InlineData("800ms", 800)]
    [InlineData("PT20S", 20_000)]
    [InlineData("P1DT2H", 93_600_000)]
    [InlineData("0s", 0)]
    public async Task Advancing_moves_the_clock_by_the_given_time(string by, int milliseconds)
    {
        var before = Now(await Post("/sandbox/clock/freeze"));

        var after = Now((await Post("/sandbox/clock/advance", $$"""{"by":"{{by}}"}""")).ShouldBe(200));

        Assert.Equal(milliseconds, (after - before).TotalMilliseconds);
    }

    [Fact]
    public async Task The_clock_can_be_set()
    {
        await Post("/sandbox/clock/freeze");
        var to = DateTimeOffset.UtcNow.AddDays(-40).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");

        var set = (await Post("/sandbox/clock/set", $$"""{"to":"{{to}}"}""")).ShouldBe(200);

        Assert.Equal(to.Replace("Z", ".000Z", StringComparison.Ordinal), set["now"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("-20s")]
    [InlineData("20 s")]
    [InlineData("s")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1Y")]
    [InlineData("tomorrow")]
    [InlineData("99999999999999999999s")]
    public async Task A_text_that_is_no_duration_is_refused_with_examples(string by)
    {
        var refused = (await Post("/sandbox/clock/advance", $$"""{"by":"{{by}}"}""")).ShouldBeProblem(400, "invalid-value", "1m30s");

        Assert.Equal("by", refused["member"]);
    }

    [Theory]
    [InlineData("3700d")]
    [InlineData("999999d")]
    public async Task The_clock_cannot_be_advanced_beyond_ten_years(string by) =>
        (await Post("/sandbox/clock/advance", $$"""{"by":"{{by}}"}""")).ShouldBeProblem(400, "invalid-value", "more than 10 years ahead");

    [Theory]
    [InlineData("1999-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public async Task The_clock_cannot_be_set_beyond_ten_years(string to) =>
        (await Post("/sandbox/clock/set", $$"""{"to":"{{to}}"}""")).ShouldBeProblem(400, "invalid-value", "within 10 years");

    [Fact]
    public async Task A_payment_nobody_asks_for_is_reversed_on_the_way_and_the_merchant_told_until_it_hears()
    {
        await using var merchant = await MerchantListener.Start(500, 500, 200);
        await Post("/sandbox/clock/freeze");
        var reference = await GivenInvoice(Bill(notificationUrl: merchant.Url));
        await Post($"/sandbox/invoices/{reference}/pay");
        Assert.Equal("999850.10", await Balance());

        (await Post("/sandbox/clock/advance", """{"by":"20s"}""")).ShouldBe(200);

        var invoice = await Get($"/sandbox/invoices/{reference}");
        Assert.Equal(("CANCELED", "not-acknowledged"), (invoice["status"], invoice["cancelReason"]));
        Assert.Equal("1000000.00", await Balance());
        Assert.Contains("149.90 SEK was reversed", (await Get("/sandbox/payers/payer-1"))["messages[0].text"], StringComparison.Ordinal);
        Assert.Equal("delivered", invoice["notifications[0].state"]);
        Assert.Equal(["500", "500", "200"], invoice.Each("notifications[0].attempts", "status"));
        Assert.Equal([reference, reference, reference], merchant.Told);
    }

    [Fact]
    public async Task A_payment_that_was_asked_for_is_not_reversed()
    {
        var reference = await GivenInvoice();
        await Post($"/sandbox/invoices/{reference}/pay");
        await GivenStatusAsked(reference);

        await Post("/sandbox/clock/advance", """{"by":"2h"}""");

        var invoice = await Get($"/sandbox/invoices/{reference}");
        Assert.Equal(("PAID", "True"), (invoice["status"], invoice["payment.acknowledged"]));
    }

    private static DateTimeOffset Now(Reply clock) => DateTimeOffset.Parse(clock["now"]!, CultureInfo.InvariantCulture);

    public sealed class InMemory() : ClockControl(Transport.InMemory);

    public sealed class OverKestrel() : ClockControl(Transport.Kestrel);
}
