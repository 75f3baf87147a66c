using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>Where in a message something is found, and what is said about it.</summary>
public sealed class MessageTests(InMemorySimulator simulator) : IClassFixture<InMemorySimulator>
{
    [Fact]
    public async Task A_place_is_a_path_of_members_and_a_line()
    {
        var finding = await Find("item-quantity-missing", Message.Of("sendInvoice", """
            <invoice>
              <invoiceRows>
                <invoiceRow><itemQuantity>1</itemQuantity></invoiceRow>
                <invoiceRow><itemSKU>1</itemSKU></invoiceRow>
              </invoiceRows>
            </invoice>
            """));

        Assert.Equal(("invoice/invoiceRows/invoiceRow[2]/itemQuantity", 4), (finding.Place, finding.Line));
    }

    [Theory]
    [InlineData(
        "sendInvoice",
        "<invoice><cashierID>1</cashierID></invoice>",
        "Leave cashierID out: there is no such member here. Is cashierId meant?")]
    [InlineData("sendInvoice", "<invoice><colour>1</colour></invoice>", "Leave colour out: there is no such member here.")]
    [InlineData(
        "sendInvoice",
        "<tokens><id>1</id><valeu>2</valeu></tokens>",
        "Leave valeu out: there is no such member here. Is value meant?")]
    [InlineData("sendInvoice", "<invoice><title>a<b>c</b></title></invoice>", "Leave b out: there is no such member here.")]
    [InlineData(
        "markTransactionPeriod",
        "<parameters><parameters/></parameters>",
        "Leave parameters out: there is no such member here. Is parameter meant?")]
    [InlineData("requestTopup", "<topupPrincipal/>", "Leave topupPrincipal out: there is no such member here. Is topupPrincipalId meant?")]
    public async Task An_unknown_member_is_told_what_it_may_have_been_meant_to_be(string operation, string members, string advice) =>
        Assert.Equal(advice, (await Find("member-unknown", Message.Of(operation, members))).Advice);

    [Theory]
    [InlineData(
        "ACKNOWLEDGMENT",
        "Send a value of the list as acknowledgmentMode: 'ACKNOWLEDGMENT' counts as left out. Is NO_ACKNOWLEDGMENT meant?")]
    [InlineData(
        "no_acknowledgment",
        "Send a value of the list as acknowledgmentMode: 'no_acknowledgment' counts as left out. Is NO_ACKNOWLEDGMENT meant?")]
    [InlineData("7", "Send a value of the list as acknowledgmentMode: '7' counts as left out.")]
    public async Task An_unknown_value_is_told_the_nearest_valid_one(string value, string advice) => Assert.Equal(
        advice,
        (await Find("enum-value-unknown", Message.Of(
            "sendInvoice", Message.Invoice(members: Message.Member("acknowledgmentMode", value))))).Advice);

    [Theory]
    [InlineData("<invoice><issueDate>yesterday</issueDate></invoice>", "'yesterday'", "a date and time, such as 2015-10-29T10:18:48+01:00")]
    [InlineData("<invoice><issueDate/></invoice>", "''", "a date and time, such as 2015-10-29T10:18:48+01:00")]
    [InlineData(
        "<invoice><totalAmount><value>1,50</value></totalAmount></invoice>",
        "'1,50'",
        "a number with a decimal point, such as 149.90")]
    [InlineData("<invoice><commitReservationTimeout>1 h</commitReservationTimeout></invoice>", "'1 h'", "a whole number")]
    [InlineData("<tokens><status>99999999999</status></tokens>", "'99999999999'", "a whole number")]
    public async Task An_unreadable_value_is_told_what_it_ought_to_be(string members, string found, string expected) =>
        Assert.EndsWith(
            $"as {expected}: {found} counts as left out.",
            (await Find("value-unreadable", Message.Of("sendInvoice", members))).Advice,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_receipt_that_is_no_base64_is_unreadable() => Assert.Equal("receiptDocument/receiptData", (await Find(
        "value-unreadable", Message.Of("submitPaymentReceipt", "<receiptDocument><receiptData>?</receiptData></receiptDocument>"))).Place);

    [Theory]
    [InlineData("channel", 40)]
    [InlineData("clientComment", 80)]
    [InlineData("clientReference", 32)]
    public async Task A_text_as_long_as_allowed_is_fine_and_one_letter_more_is_not(string member, int longest)
    {
        Assert.DoesNotContain(await Findings(Message.Of("cancelInvoice", context: Context(longest))), IsTooLong);
        Assert.Single(await Findings(Message.Of("cancelInvoice", context: Context(longest + 1))), IsTooLong);

        string Context(int letters) => Message.Member("context", Message.Member(member, new string('x', letters)));
        bool IsTooLong(Finding finding) =>
            finding.Place == $"context/{member}" && finding.Code.EndsWith("-too-long", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_context_in_a_namespace_is_found_beside_its_absence()
    {
        var codes = await Codes(Message.Of("cancelInvoice", Message.Member("invoiceReference", "1"), Message.Context
            .Replace("<context>", "<ext:context>", StringComparison.Ordinal)
                .Replace("</context>", "</ext:context>", StringComparison.Ordinal)));

        Assert.Equal(["member-in-namespace", "context-missing"], codes);
    }

    [Theory]
    [InlineData("registerTerminal", "<password>1</password>", "name")]
    [InlineData("assignSeqrId", "", "seqrId")]
    [InlineData("executeReport", "<reportId> </reportId>", "reportId")]
    [InlineData("commitReservation", "", "invoiceReference")]
    [InlineData("refundPayment", "<ersReference>1</ersReference>", "invoice")]
    [InlineData("updateInvoice", "<invoice><title/></invoice>", "invoiceReference")]
    [InlineData("sendInvoice", "<invoice/>", "invoice")]
    public async Task An_operation_says_what_it_needs(string operation, string members, string argument) =>
        Assert.Equal(argument, (await Find("argument-missing", Message.Of(operation, members))).Place);

    [Fact]
    public async Task The_oldest_path_asks_for_no_acknowledgment_mode()
    {
        var codes = await Codes(Message.Of("sendInvoice", Message.Invoice()), "/extclientproxy/service");

        Assert.DoesNotContain("acknowledgment-mode-missing", codes);
    }

    [Fact]
    public async Task A_till_needs_no_way_back_to_an_app()
    {
        var till = await new GivenOnTheWire(simulator).Till();

        var codes = await Codes(
            Message.Of("sendInvoice", Message.Invoice(members: "<backURL>https://shop.example/</backURL>"), till.Context));

        Assert.DoesNotContain("notification-url-missing", codes);
    }

    [Fact]
    public async Task BenchmarkingNop_needs_nothing() => Assert.Empty(await Codes(Message.Of("benchmarkingNop", context: "")));

    [Fact]
    public async Task Fifty_findings_are_kept_of_a_message_that_is_wrong_everywhere()
    {
        var findings = await Findings(Message.Of("sendInvoice", string.Concat(Enumerable.Repeat("<unheardOf/>", 5000))));

        Assert.Equal(FindingList.Most, findings.Count);
    }

    [Fact]
    public async Task A_password_in_the_wrong_place_is_not_repeated()
    {
        var findings = await Findings(Message.Of("cancelInvoice", "<pasword>secret-4711</pasword><invoiceReference>1</invoiceReference>"));

        Assert.DoesNotContain(findings, finding => finding.Advice.Contains("4711", StringComparison.Ordinal));
    }

    private async Task<Finding> Find(string code, string message) =>
        Assert.Single(await Findings(message), finding => finding.Code == code);

    /// <summary>What is worse than a hint, without what every short test message lacks.</summary>
    private async Task<IReadOnlyList<string>> Codes(string message, string path = "/soap/merchant/cashregister-2") =>
    [
        .. (await Findings(message, path))
            .Where(
                finding => finding.Severity > Severity.Hint && finding.Place?.StartsWith("context/", StringComparison.Ordinal) is not true)
            .Select(finding => finding.Code),
    ];

    private async Task<IReadOnlyList<Finding>> Findings(string message, string path = "/soap/merchant/cashregister-2")
    {
        await simulator.Post(message, path);
        return (await simulator.Sandbox.Journal.List(new() { Limit = 1 }))[0].Findings;
    }
}
