using Reference.Client;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Wire;

public sealed class ShopRequestsOnTheWireTests : WireFixture
{
    private static readonly SeqrCredentials Manager = SeqrCredentials.ForResellerUser("public_test_shop", "1234");

    private const string ManagersContext = """
        <context><channel>ClientWS</channel><clientId>Test shop</clientId><clientReference>Test 1.0</clientReference>
          <clientRequestTimeout>0</clientRequestTimeout>
          <initiatorPrincipalId><id>public_test_shop</id><type>RESELLERUSER</type><userId>9900</userId></initiatorPrincipalId>
          <password>1234</password></context>
        """;

    [Fact]
    public async Task A_reseller_user_registers_a_terminal()
    {
        Seqr.On("registerTerminal", FakeAnswer.Success("<terminalId>8609bf533abf4a20816e8bfe76639521</terminalId>"));
        var terminal = await Shop.RegisterTerminalAsync("till-1", "secret", "Till 1", Manager);
        Assert.Equal("8609bf533abf4a20816e8bfe76639521", terminal.Value?.TerminalId);
        AssertSent(
            "registerTerminal",
            "<externalTerminalId>till-1</externalTerminalId><password>secret</password><name>Till 1</name>",
            ManagersContext);
    }

    [Fact]
    public async Task A_terminal_takes_a_seqr_id_and_leaves()
    {
        await Shop.AssignSeqrIdAsync("ABC123");
        AssertSent("assignSeqrId", "<seqrId>ABC123</seqrId>");
        await Shop.UnregisterTerminalAsync();
        AssertSent("unregisterTerminal", "");
    }

    [Fact]
    public async Task A_period_is_marked_for_the_shop_or_for_a_terminal()
    {
        Seqr.On("markTransactionPeriod", FakeAnswer.Success("<transactionPeriodId>P1</transactionPeriodId>"));
        Assert.Equal("P1", (await Shop.MarkTransactionPeriodAsync(signedBy: Manager)).Value?.Id);
        AssertSent("markTransactionPeriod", "", ManagersContext);
        await Shop.MarkTransactionPeriodAsync("till-1");
        AssertSent(
            "markTransactionPeriod",
            "<parameters><parameter><entry><key>TERMINALID</key><value>till-1</value></entry></parameter></parameters>");
    }

    [Fact]
    public async Task A_report_is_asked_for_by_period_and_read_from_text_or_bytes()
    {
        Seqr.On(
            "executeReport",
            FakeAnswer.Success("<report><title>T</title><mimeType>text/html</mimeType><contentString>&lt;a/&gt;</contentString></report>"),
            FakeAnswer.Success("<report><title/><content>PGEvPg==</content></report>"));
        Assert.Equal(
            new Report("T", "text/html", "<a/>"),
            (await Shop.ExecuteReportAsync("Reconciliation/Shop.xml", "P1", "till-1")).Value);
        Assert.Equal("<a/>", (await Shop.ExecuteReportAsync("Reconciliation/Shop.xml", "P1")).Value?.Text);
        AssertSent("executeReport", """
            <reportId>Reconciliation/Shop.xml</reportId><language>en</language>
            <parameters><parameter><entry><key>transactionPeriodId</key><value>P1</value></entry></parameter></parameters>
            """);
    }
}
