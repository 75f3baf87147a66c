using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>What each operation refuses, with which code and text.</summary>
public abstract class VoucherCodeTests(SimulatorUnderTest simulator) : EproductsTests(simulator)
{
    private const string IllegalState = "The specified transaction is in illegal state for this operation.";
    private const string NotFound = "The specified transaction could not be found.";
    private const string Unknown = "2014071716555003001000100";

    public static TheoryData<string> Operations => [.. EproductsService.Contract.Operations.Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Nobody_known_answers_79(string operation)
    {
        await Answers(79, "You are not found in the system.", operation, VoucherCalls.ContextOf("nobody"));
        await Answers(79, "You are not found in the system.", operation, VoucherCalls.ContextOf(VoucherCalls.Reseller, user: "9901"));
        await Answers(79, "You are not found in the system.", operation, VoucherCalls.ContextOf(VoucherCalls.Reseller, user: null));
        await Answers(79, "You are not found in the system.", operation, VoucherCalls.ContextOf(null));
        await Answers(79, "You are not found in the system.", operation, "");
        await Answers(79, "You are not found in the system.", operation, VoucherCalls.ContextOf("public_test_shop_terminal", "12345678"));
        await Answers(79, "You are not found in the system.", operation, VoucherCalls.ContextOf(ExtraPrincipals.BlockedReseller));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_wrong_password_answers_79(string operation)
    {
        await Answers(79, "The given password is not correct", operation, VoucherCalls.ContextOf(VoucherCalls.Reseller, "4321"));
        await Answers(79, "The given password is not correct", operation, VoucherCalls.ContextOf(VoucherCalls.Reseller, null));
        Assert.DoesNotContain("4321", await Reason(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<productId>ean:1</productId>")]
    [InlineData("<productId>sku:</productId>")]
    [InlineData("<productId>7332023036197</productId>")]
    [InlineData("<productId/>")]
    [InlineData("")]
    public async Task An_unknown_product_answers_90(string members)
    {
        var refused = await Till.Call("reserveVoucher", members);

        Assert.Equal(
            (90, "You provided an unknown product SKU/EAN. Please try again with an existing product SKU/EAN.", null),
            (refused.Code, refused["errorDescription"], refused["ersReference"]));
        Assert.Equal(90, (await Newest()).Result);
    }

    [Theory]
    [InlineData("buyReservedVoucher")]
    [InlineData("cancelVoucherReservation")]
    [InlineData("cancelTransaction")]
    [InlineData("getReceipt")]
    public async Task An_unknown_reference_answers_91(string operation)
    {
        var (reservation, sale) = (await Till.Reserve(), await Till.Sell());
        foreach (var members in new[] { $"<ersReference>{Unknown}</ersReference>", "<ersReference/>", "" })
        {
            var refused = await Till.Call(operation, members);
            Assert.Equal((91, NotFound), (refused.Code, refused["errorDescription"]));
        }

        foreach (var reference in new[] { reservation, sale })
        {
            var refused = await Till.Call(operation, $"<ersReference>{reference}</ersReference>", VoucherCalls.OfAnother);
            Assert.Equal((91, NotFound), (refused.Code, refused["errorDescription"]));
        }
    }

    /// <summary>A sale is canceled by the reference of the sale, and a reservation by its own.</summary>
    [Fact]
    public async Task The_reference_of_another_step_answers_91()
    {
        var reservation = await Till.Reserve();
        var sale = (await Till.Buy(reservation))["ersReference"]!;

        Assert.Equal(91, (await Till.CancelSale(reservation)).Code);
        Assert.Equal(91, (await Till.CancelReservation(sale)).Code);
        Assert.Equal(91, (await Till.Buy(sale)).Code);
        Assert.Equal($"No voucher was reserved as {sale} in this sandbox.", await Reason());
    }

    [Fact]
    public async Task A_sold_voucher_answers_78()
    {
        var reservation = await Till.Reserve();
        var sale = (await Till.Buy(reservation))["ersReference"];

        await Refuses(78, IllegalState, await Till.Buy(reservation));
        await Refuses(78, IllegalState, await Till.CancelReservation(reservation));
        Assert.Equal($"The voucher {reservation} is sold, as {sale}.", await Reason());
    }

    [Fact]
    public async Task A_canceled_reservation_answers_78()
    {
        var reservation = await Till.Reserve();
        await Till.CancelReservation(reservation);

        await Refuses(78, IllegalState, await Till.Buy(reservation));
        await Refuses(78, IllegalState, await Till.CancelReservation(reservation));
        await Refuses(78, IllegalState, await Till.Call("getReceipt", $"<ersReference>{reservation}</ersReference>"));
    }

    [Fact]
    public async Task A_voucher_that_is_only_reserved_has_no_receipt() => await Refuses(
        78, IllegalState, await Till.Call("getReceipt", $"<ersReference>{await Till.Reserve()}</ersReference>"));

    [Fact]
    public async Task A_canceled_sale_answers_78_with_the_reference_of_its_cancelling()
    {
        var reservation = await Till.Reserve();
        var sale = (await Till.Buy(reservation))["ersReference"]!;
        var text = $"The transaction has already been reversed. Transaction ID: {(await Till.CancelSale(sale))["ersReference"]}";

        await Refuses(78, text, await Till.Buy(reservation));
        await Refuses(78, text, await Till.CancelReservation(reservation));
        await Refuses(78, text, await Till.CancelSale(sale));
    }

    [Fact]
    public async Task A_reservation_lapses_by_the_clock_of_the_sandbox()
    {
        await Simulator.Backstage.FreezeClock();
        var (late, soon) = (await Till.Reserve(), await Till.Reserve());
        await Simulator.Backstage.AdvanceClock(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Equal(0, (await Till.Buy(soon)).Code);

        await Simulator.Backstage.AdvanceClock(TimeSpan.FromTicks(1));

        await Refuses(78, IllegalState, await Till.Buy(late));
        await Refuses(78, IllegalState, await Till.CancelReservation(late));
        Assert.EndsWith(", and nobody bought it by then.", await Reason(), StringComparison.Ordinal);
        await Simulator.Backstage.ResumeClock();
    }

    [Fact]
    public async Task A_report_that_there_is_not_answers_90() => await Refuses(
        90, "SYSTEM_ERROR: Report not found!", await Till.Report("REP_TERM_NOTHING"));

    [Fact]
    public async Task A_language_that_there_is_not_answers_90() => await Refuses(
        90, "SYSTEM_ERROR: Unable to find layout for language: de", await Till.Report("REP_TERM_RESELLER_INFO", "de"));

    [Theory]
    [InlineData("REP_TERM_RESELLER_INFO", "resellerId")]
    [InlineData("REP_TERM_CASHIER_SALES_PERIOD", "resellerId")]
    [InlineData("REP_TERM_CASHIER_SALES_PERIOD", "user")]
    [InlineData("REP_TERM_CASHIER_SALES_PERIOD", "startTime")]
    [InlineData("REP_TERM_RESELLER_SALES_PERIOD", "endTime")]
    [InlineData("REP_TERM_TARGET_WORKSHIFT", "targetUser")]
    [InlineData("REP_TERM_WORKSHIFT", "terminalId")]
    public async Task A_report_without_a_parameter_answers_90(string report, string missing)
    {
        (string?, string?)[] all =
        [
            ("resellerId", VoucherCalls.Reseller), ("user", "9900"), ("targetUser", "9900"), ("terminalId", "1"),
            ("startTime", "2014-01-01 00:00:00"), ("endTime", "2014-12-01 00:00:00"),
        ];

        await Refuses(
            90,
            $"SYSTEM_ERROR: Missing parameter {missing} !",
            await Till.Report(report, "en", [.. all.Where(parameter => parameter.Item1 != missing)]));
        Assert.Equal(0, (await Till.Report(report, "en", all)).Code);
    }

    [Fact]
    public async Task A_report_on_another_reseller_and_a_time_that_is_none_answer_90()
    {
        await Refuses(
            90,
            "SYSTEM_ERROR: Missing parameter resellerId !",
            await Till.Report("REP_TERM_RESELLER_INFO", "sv", ("resellerId", "fredellsfisk")));
        await Refuses(
            90,
            "SYSTEM_ERROR: Missing parameter startTime !",
            await Till.Report(
                "REP_TERM_RESELLER_SALES_PERIOD",
                "sv",
                ("resellerId", VoucherCalls.Reseller),
                ("startTime", "yesterday"),
                ("endTime", "2014-12-01 00:00:00")));
    }

    private async Task Answers(int code, string text, string operation, string context)
    {
        var refused = await Till.Call(operation, context: context);
        Assert.Equal((code, text), (refused.Code, refused["errorDescription"]));
    }

    private async Task Refuses(int code, string text, Result refused)
    {
        Assert.Equal((code, text, null), (refused.Code, refused["errorDescription"], refused["ersReference"]));
        Assert.Equal(code, (await Newest()).Result);
    }
}

public sealed class VoucherCodesInMemory(InMemorySimulator simulator) : VoucherCodeTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class VoucherCodesOverKestrel(KestrelSimulator simulator) : VoucherCodeTests(simulator), IClassFixture<KestrelSimulator>;
