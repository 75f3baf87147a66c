using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>Which bills are taken: data (49) before amount (11) before notification address (64).</summary>
public sealed class BillRulesTests
{
    private static readonly BillDraft Draft = new() { Total = new("SEK", 100m) };

    private static readonly Reseller KronorOnly = Given.Shop with { Currencies = ["SEK"] };

    private static readonly Reseller Rounding = Given.Shop with { RowsMustAddUp = false };

    public static TheoryData<string, int, BillDraft?> Bills() => new()
    {
        { "none at all", 49, null },
        { "no total", 49, new() },
        { "no value", 49, Total("SEK", null) },
        { "no currency", 49, Total(null, 1m) },
        { "unknown currency", 49, Total("XXX", 1m) },
        { "a currency that was replaced", 49, Total("ANG", 1m) },
        { "a currency that was withdrawn", 49, Total("BGN", 1m) },
        { "a fund", 49, Total("UYI", 1m) },
        { "the currency that replaced one", 0, Total("XCG", 1m) },
        { "currency in small letters", 49, Total("sek", 1m) },
        { "three decimals in SEK", 49, Total("SEK", 1.001m) },
        { "decimals in JPY", 49, Total("JPY", 1.5m) },
        { "four decimals in KWD", 49, Total("KWD", 1.0001m) },
        { "trailing zeros", 0, Total("JPY", 1.000m) },
        { "three decimals in KWD", 0, Total("KWD", 1.001m) },
        { "zero", 11, Total("SEK", 0m) },
        { "negative", 11, Total("SEK", -1m) },
        { "beyond what is kept", 11, Total("SEK", 1_000_000_000m) },
        { "the most that is kept", 0, Total("SEK", 999_999_999m) },
        { "the least", 0, Total("SEK", 0.01m) },
        { "zero with too many decimals", 49, Total("SEK", 0.000m - 0.001m) },
        { "no rows", 0, Draft with { Rows = [] } },
        { "rows that add up", 0, Rows(("SEK", 60m), ("SEK", 40m)) },
        { "a discount row", 0, Rows(("SEK", 120m), ("SEK", -20m)) },
        { "rows that do not add up", 49, Rows(("SEK", 60m), ("SEK", 39.99m)) },
        { "a row in another currency", 49, Rows(("SEK", 60m), ("EUR", 40m)) },
        { "a row without currency", 0, Rows(("SEK", 60m), (null, 40m)) },
        { "a row with too many decimals", 49, Rows(("SEK", 60.001m), ("SEK", 39.999m)) },
        { "a row beyond what is kept", 49, Rows(("SEK", decimal.MaxValue), ("SEK", decimal.MaxValue)) },
        { "a row without total", 0, Rows(("SEK", 1m)) with { Rows = [new() { Total = new("SEK", 1m) }, new()] } },
        { "an address by https", 0, Draft with { NotificationUrl = "https://shop.example/seqr" } },
        { "an address by http", 0, Draft with { NotificationUrl = "http://127.0.0.1:8080/seqr?shop=1" } },
        { "an empty address", 64, Draft with { NotificationUrl = "" } },
        { "a relative address", 64, Draft with { NotificationUrl = "/seqr" } },
        { "an address without scheme", 64, Draft with { NotificationUrl = "shop.example/seqr" } },
        { "an address by ftp", 64, Draft with { NotificationUrl = "ftp://shop.example" } },
        { "an address that is a file", 64, Draft with { NotificationUrl = "file:///etc/passwd" } },
        { "an address without host", 64, Draft with { NotificationUrl = "http://" } },
        { "an address whose host is no name", 64, Draft with { NotificationUrl = "http://xn--ü/" } },
        { "an address at port 0", 64, Draft with { NotificationUrl = "https://shop.example:0/seqr" } },
        { "an address at no port", 64, Draft with { NotificationUrl = "https://shop.example:65536/seqr" } },
        { "an address at the first port", 0, Draft with { NotificationUrl = "https://shop.example:1/seqr" } },
        { "an address with a host beyond ASCII", 0, Draft with { NotificationUrl = "https://bücher.example/seqr" } },
        { "an address with a user", 0, Draft with { NotificationUrl = "https://shop:secret@shop.example/seqr" } },
        { "an address with a number as host", 0, Draft with { NotificationUrl = "http://[::1]:8080/seqr" } },
        { "wrong data, zero and a bad address", 49, Rows(("SEK", 1m)) with { Total = new("SEK", 0m), NotificationUrl = "no" } },
        { "zero and a bad address", 11, Total("SEK", 0m) with { NotificationUrl = "no" } },
    };

    [Theory]
    [MemberData(nameof(Bills), DisableDiscoveryEnumeration = true)]
    public void A_bill_is_taken_or_refused(string bill, int code, BillDraft? draft) =>
        Assert.Equal((bill, code), (bill, (int)BillRules.Check(draft, Given.Shop).Code));

    [Theory]
    [MemberData(nameof(Bills), DisableDiscoveryEnumeration = true)]
    public void An_update_is_held_to_the_same_rules(string bill, int code, BillDraft? draft) =>
        Assert.Equal((bill, code), (bill, (int)BillRules.Check(draft, Given.Bill, Given.Shop).Code));

    [Theory]
    [InlineData("none at all", "The call has no invoice.")]
    [InlineData("no total", "The invoice has no totalAmount.")]
    [InlineData("no value", "The totalAmount has no value that is a decimal number.")]
    [InlineData("no currency", "The totalAmount has no currency.")]
    [InlineData("unknown currency", "The currency of the totalAmount is XXX, which is no code of ISO 4217 in use.")]
    [InlineData("three decimals in SEK", "The totalAmount is 1.001 SEK, and SEK has 2 decimals.")]
    [InlineData("zero", "The totalAmount is 0 SEK; it has to be more than 0 and at most 999999999.")]
    [InlineData("rows that do not add up",
        "The rows add up to 99.99 SEK, which is 0.01 less than the totalAmount of 100. A shop that is known to round "
            + "is let through when its reseller, shop, has rowsMustAddUp: false.")]
    [InlineData("a row in another currency", "Row 2 is in EUR, and the totalAmount in SEK.")]
    [InlineData("a row with too many decimals", "The total of row 1 is 60.001 SEK, and SEK has 2 decimals.")]
    [InlineData("a row beyond what is kept", "The total of row 1 is more than 999999999.")]
    [InlineData("an empty address", "The notificationUrl is empty; leave it out, or send an absolute http or https address.")]
    [InlineData("an address without scheme", "The notificationUrl is no absolute http or https address.")]
    [InlineData("an address by ftp", "The notificationUrl has the scheme ftp; it has to be an absolute http or https address.")]
    [InlineData("an address at port 0", "The notificationUrl has the port 0, which nobody can listen on.")]
    [InlineData("an address whose host is no name", "The notificationUrl has the host xn--ü, which is no name of a host.")]
    public void A_refused_bill_says_what_is_wrong(string bill, string reason)
    {
        var draft = (BillDraft?)Bills().Single(row => bill.Equals(row[0]))[2];

        Assert.Equal(reason, BillRules.Check(draft, Given.Shop).Refusal?.Reason);
    }

    [Fact]
    public void Each_bill_that_is_refused_says_why() =>
        Assert.All(
            Bills().Where(row => row[1] is not 0),
            row => Assert.NotEmpty(BillRules.Check((BillDraft?)row[2], Given.Shop).Refusal!.Reason));

    [Fact]
    public void The_password_in_a_notification_address_is_not_repeated() => Assert.DoesNotContain(
        "secret",
        BillRules.Check(Draft with { NotificationUrl = "ftp://shop:secret@shop.example" }, Given.Shop).Refusal!.Reason,
        StringComparison.Ordinal);

    [Fact]
    public void A_merchant_may_take_some_currencies_only()
    {
        Assert.True(BillRules.Check(Total("SEK", 1m), KronorOnly).Succeeded);
        Assert.Equal(
            ResultCode.InvalidInvoiceData.Because($"The totalAmount is in EUR; the reseller {KronorOnly.Id} accepts SEK."),
            BillRules.Check(Total("EUR", 1m), KronorOnly).Refusal);
        Assert.Equal(
            "The totalAmount is in EUR; the reseller shop accepts SEK, NOK, DKK.",
            BillRules.Check(Total("EUR", 1m), Given.Shop with { Currencies = ["SEK", "NOK", "DKK"] }).Refusal?.Reason);
        Assert.True(BillRules.Check(Total("EUR", 1m), Given.Shop with { Currencies = default }).Succeeded);
    }

    [Fact]
    public void A_shop_known_to_round_may_have_rows_that_do_not_add_up_but_not_in_another_currency()
    {
        Assert.True(BillRules.Check(Rows(("SEK", 60m), ("SEK", 39.99m)), Rounding).Succeeded);
        Assert.Equal(ResultCode.InvalidInvoiceData, BillRules.Check(Rows(("SEK", 60m), ("EUR", 40m)), Rounding).Code);
    }

    [Fact]
    public void A_bill_carries_everything_of_the_draft()
    {
        var draft = FullDraft("first");

        var bill = BillRules.Check(draft, Given.Shop).Value!;

        Assert.Equal(Shape.Of(draft with { Total = null }, except: nameof(Bill.Total)), Shape.Of(bill, except: nameof(Bill.Total)));
        Assert.Equal(Given.Kronor(100m), bill.Total);
        Assert.Empty(Shape.MembersLeftOut(bill));
    }

    [Fact]
    public void An_update_replaces_everything_it_carries()
    {
        var before = BillRules.Check(FullDraft("first"), Given.Shop).Value!;
        var draft = FullDraft("second") with
        {
            PaymentMode = PaymentMode.ReservationDesired,
            AcknowledgmentMode = AcknowledgmentMode.NoAcknowledgment,
            Total = new("SEK", 100m)
        };

        Assert.Equal(Shape.Of(BillRules.Check(draft, Given.Shop).Value!), Shape.Of(BillRules.Check(draft, before, Given.Shop).Value!));
    }

    [Fact]
    public void An_update_leaves_what_it_does_not_carry()
    {
        var before = BillRules.Check(FullDraft("first"), Given.Shop).Value!;

        var after = BillRules.Check(Total("SEK", 50m), before, Given.Shop).Value!;

        Assert.Equal(Shape.Of(before with { Total = Given.Kronor(50m) }), Shape.Of(after));
        Assert.Empty(BillRules.Check(Draft with { Rows = [] }, before, Given.Shop).Value!.Rows);
    }

    [Theory]
    [InlineData("SEK", 1.0, 0)]
    [InlineData("SEK", 0.0, 11)]
    [InlineData("SEK", -1.0, 11)]
    [InlineData("SEK", 999_999_999.0, 0)]
    [InlineData("SEK", 1e9, 11)]
    [InlineData("SEK", 0.001, 49)]
    [InlineData("SEK", null, 49)]
    [InlineData(null, 1.0, 49)]
    [InlineData("XXX", 1.0, 49)]
    public void An_amount_that_stands_alone_is_held_to_the_rules_of_a_total(string? currency, double? value, int code) =>
        Assert.Equal(code, (int)BillRules.Check(new AmountDraft(currency, (decimal?)value)).Code);

    [Theory]
    [InlineData("SEK", 0.0, "The amount is 0 SEK; it has to be more than 0 and at most 999999999.")]
    [InlineData("SEK", 0.001, "The amount is 0.001 SEK, and SEK has 2 decimals.")]
    [InlineData("SEK", null, "The amount has no value that is a decimal number.")]
    [InlineData(null, 1.0, "The amount has no currency.")]
    [InlineData("XXX", 1.0, "The currency of the amount is XXX, which is no code of ISO 4217 in use.")]
    public void An_amount_that_stands_alone_is_refused_with_what_is_wrong(string? currency, double? value, string reason) =>
        Assert.Equal(reason, BillRules.Check(new AmountDraft(currency, (decimal?)value)).Refusal?.Reason);

    private static BillDraft Total(string? currency, decimal? value) => new() { Total = new(currency, value) };

    private static BillDraft Rows(params (string? Currency, decimal Value)[] rows) =>
        Draft with { Rows = [.. rows.Select(row => new BillRow { Total = new(row.Currency, row.Value) })] };

    private static BillDraft FullDraft(string mark) => new()
    {
        PaymentMode = PaymentMode.ReservationRequired,
        AcknowledgmentMode = AcknowledgmentMode.RequireAcknowledgment,
        IssueDate = Given.Noon.AddDays(mark.Length),
        Title = mark,
        ClientInvoiceId = $"{mark} id",
        Rows = [new() { Description = mark, Total = new("SEK", 100m) }],
        Total = new("SEK", 100m),
        CashierId = $"{mark} cashier",
        Footer = $"{mark} footer",
        BackUrl = $"https://shop.example/{mark}",
        NotificationUrl = $"https://shop.example/{mark}/seqr",
        CommitReservationTimeout = mark.Length,
    };
}
