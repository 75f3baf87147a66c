using Reference.Client;
using static SeqrSandbox.ContractTests.Pacts.Interaction;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>Cash registers, periods and reports.</summary>
internal static class ShopInteractions
{
    private const string Details = "Reconciliation/STD_RECON_003.xml";

    public static IReadOnlyList<Interaction> All => [.. Registering, .. Leaving, .. Assigning, .. Marking, .. Reporting];

    private static IEnumerable<Interaction> Registering =>
    [
        Registered("a merchant's user", ReferenceBackend.Manager, ResultCode.Success) with
        {
            Context = Contexts.Manager,
            Result = $"<terminalId>{Examples.Terminal}</terminalId>",
        },
        Registered("a web shop", ReferenceBackend.WebShop, ResultCode.AccessDenied),
    ];

    private static IEnumerable<Interaction> Leaving =>
    [
        Left("a cash register", ResultCode.Success),
        Left("a cash register that is no longer registered", ResultCode.InvalidInitiatorPrincipalId),
    ];

    private static IEnumerable<Interaction> Assigning =>
    [
        Assigned("a cash register", ResultCode.Success),
        Assigned("a SEQR id that another cash register has", ResultCode.InvalidSeqrId),
    ];

    private static IEnumerable<Interaction> Marking =>
    [
        new("markTransactionPeriod", "a merchant's user", ResultCode.Success)
        {
            Call = Calling(client => client.Shop.MarkTransactionPeriodAsync(signedBy: ReferenceBackend.Manager)),
            Context = Contexts.Manager,
            Result = $"<transactionPeriodId>{Examples.Period}</transactionPeriodId>",
        },
        new("markTransactionPeriod", "a web shop that uses a wrong password", ResultCode.AuthenticationFailed)
        {
            Call = Calling(
                client => client.Shop.MarkTransactionPeriodAsync(signedBy: ReferenceBackend.WebShop with { Password = "wrong" })),
            Context = Contexts.WebShopWith("wrong"),
        },
    ];

    private static IEnumerable<Interaction> Reporting =>
    [
        Reported("a marked period", Details, ResultCode.Success) with
        {
            Result = "<report><mimeType>text/html</mimeType><contentString>&lt;TransactionDetails/&gt;</contentString></report>",
        },
        Reported("a period that was marked just now", Details, ResultCode.ReportNotReady),
        Reported("a marked period, and a report that does not exist", "Reconciliation/NONE.xml", ResultCode.SystemError),
    ];

    private static Interaction Registered(string state, SeqrCredentials by, ResultCode code) => new("registerTerminal", state, code)
    {
        Call = Calling(client => client.Shop.RegisterTerminalAsync("till-1", "secret", "Till 1", by)),
        Members = "<externalTerminalId>till-1</externalTerminalId><password>secret</password><name>Till 1</name>",
    };

    private static Interaction Left(string state, ResultCode code) => new("unregisterTerminal", state, code)
    {
        Call = Calling(client => client.Shop.UnregisterTerminalAsync(ReferenceBackend.Till)),
        Context = Contexts.Till,
    };

    private static Interaction Assigned(string state, ResultCode code) => new("assignSeqrId", state, code)
    {
        Call = Calling(client => client.Shop.AssignSeqrIdAsync(Examples.SeqrId, ReferenceBackend.Till)),
        Context = Contexts.Till,
        Members = "<seqrId>${seqrId}</seqrId>",
    };

    private static Interaction Reported(string state, string report, ResultCode code) => new("executeReport", state, code)
    {
        Call = Calling(client => client.Shop.ExecuteReportAsync(report, Examples.Period, signedBy: ReferenceBackend.Manager)),
        Context = Contexts.Manager,
        Members = $"<reportId>{report}</reportId><language>en</language>"
            + "<parameters><parameter><entry><key>transactionPeriodId</key><value>${transactionPeriodId}</value>"
            + "</entry></parameter></parameters>",
    };
}
