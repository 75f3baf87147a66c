using SeqrSandbox.ContractTests.Hosting;
using static SeqrSandbox.ContractTests.Wire.Message;
using static SeqrSandbox.ContractTests.Wire.Refusals.Provocation;
using static SeqrSandbox.ContractTests.Wire.Refusals.Refusal;

namespace SeqrSandbox.ContractTests.Wire.Refusals;

/// <summary>
/// Every result code that a merchant can bring about, by a call of each operation that answers it. Source:
/// docs/protocol.md, "Result codes".
/// </summary>
internal static class RefusalTable
{
    public const string UnknownInvoice = "20151029000000000";
    public const string UnknownPayment = "2015102910184866301000001";
    public const string Malformed = "<parameters><parameter><entry><value>x</value></entry></parameter></parameters>";
    public const string BadDocument = "<receiptDocument><receiptData>not base64</receiptData></receiptDocument>";
    public const string Nowhere = "<notificationUrl>shop/notify</notificationUrl>";

    private const string Total = "<reportId>Reconciliation/STD_RECON_001.xml</reportId>";
    private const string OfTerminal = "<reportId>Reconciliation/STD_RECON_006.xml</reportId>";

    public static IReadOnlyList<Refusal> All { get; } =
        [.. OfCallers(), .. OfNames(), .. OfData(), .. OfStates(), .. OfReports(), .. PrincipalRefusals.All, .. MoneyRefusals.All];

    /// <summary>What none of them is.</summary>
    public static Refusal Success { get; } = Of(0, "sendInvoice", new Provocation("sendInvoice", Invoice()));

    private static Refusal[] OfCallers() =>
    [
        Of(20, "getPaymentStatus with a wrong password", new Provocation("getPaymentStatus", Context: ContextOf(Shop, "wrong"))),
        Of(
            20,
            "registerTerminal without a password",
            new Provocation("registerTerminal", Context: ContextOf("public_test_shop", null, "RESELLERUSER", "9900"))),
        Of(
            21,
            "sendInvoice by a terminal whose password has 3 characters",
            new Provocation("sendInvoice", Invoice(), ContextOf(ExtraPrincipals.TerminalWithShortPassword, "123"))),
        Of(21, "registerTerminal by a terminal", new Provocation("registerTerminal", Member("password", "secret"))),
        Of(21, "sendInvoice by a reseller user", new Provocation("sendInvoice", Invoice(), User)),
        Of(29, "sendInvoice without a context", new Provocation("sendInvoice", Invoice(), "")),
        Of(29, "sendInvoice by an unknown terminal", new Provocation("sendInvoice", Invoice(), ContextOf("unknown_terminal"))),
        Of(
            29,
            "sendInvoice by an unregistered terminal",
            new Provocation("sendInvoice", Invoice(), ContextOf(ExtraPrincipals.UnregisteredTerminal))),
        Of(
            29,
            "sendInvoice by an unknown type of principal",
            new Provocation("sendInvoice", Invoice(), ContextOf(Shop, type: "RESELLERID"))),
        Of(33, "sendInvoice by a blocked terminal", new Provocation(
            "sendInvoice", Invoice(), ContextOf(ExtraPrincipals.BlockedTerminal))),
        Of(
            33,
            "markTransactionPeriod by a user of a blocked reseller",
            new Provocation("markTransactionPeriod", Context: ContextOfUser(ExtraPrincipals.BlockedReseller))),
        Of(37, "registerTerminal by an unknown reseller", new Provocation("registerTerminal", Context: ContextOfUser("nobody"))),
        Of(
            37,
            "registerTerminal by an unknown user",
            new Provocation("registerTerminal", Context: ContextOf("public_test_shop", "1234", "RESELLERUSER", "1"))),
    ];

    private static Refusal[] OfNames() =>
    [
        Of(54, "getPaymentStatus of an unknown invoice", About("getPaymentStatus", UnknownInvoice)),
        Of(54, "updateInvoice of an unknown invoice", About("updateInvoice", UnknownInvoice, Invoice())),
        Of(54, "cancelInvoice of an unknown invoice", About("cancelInvoice", UnknownInvoice)),
        Of(54, "commitReservation of an unknown invoice", About("commitReservation", UnknownInvoice)),
        Of(23, "refundPayment of an unknown payment", Provocation.Of("refundPayment", UnknownPayment, Invoice())),
        Of(23, "submitPaymentReceipt for an unknown payment", Provocation.Of("submitPaymentReceipt", UnknownPayment)),
    ];

    private static Refusal[] OfData() =>
    [
        Of(49, "sendInvoice without an invoice", new Provocation("sendInvoice")),
        Of(
            49,
            "updateInvoice in an unknown currency",
            async given => About("updateInvoice", await given.Issued(), Invoice(currency: "XYZ"))),
        Of(49, "refundPayment without a total", async given => Provocation.Of("refundPayment", await given.Payment(), "<invoice/>")),
        Of(
            49,
            "commitReservation in another currency",
            async given => About("commitReservation", await given.Reserved(), Amount("amount", "1", "EUR"))),
        Of(
            49,
            "submitPaymentReceipt with data that is no base64",
            async given => Provocation.Of("submitPaymentReceipt", await given.Payment(), BadDocument)),
        Of(49, "markTransactionPeriod with a malformed map", new Provocation("markTransactionPeriod", Malformed)),
        Of(49, "executeReport with a malformed map", new Provocation("executeReport", Total + Malformed)),
        Of(11, "sendInvoice of nothing", new Provocation("sendInvoice", Invoice("0"))),
        Of(11, "updateInvoice to less than nothing", async given => About("updateInvoice", await given.Issued(), Invoice("-1"))),
        Of(11, "refundPayment of nothing", async given => Provocation.Of("refundPayment", await given.Payment(), Invoice("0"))),
        Of(
            11,
            "commitReservation of more than is reserved",
            async given => About("commitReservation", await given.Reserved(), Amount("amount", "10.23"))),
        Of(64, "sendInvoice to be notified nowhere", new Provocation("sendInvoice", Invoice(members: Nowhere))),
        Of(
            64,
            "updateInvoice to be notified nowhere",
            async given => About("updateInvoice", await given.Issued(), Invoice(members: Nowhere))),
        Of(
            64,
            "refundPayment to be notified nowhere",
            async given => Provocation.Of("refundPayment", await given.Payment(), Invoice("1", Nowhere))),
        Of(53, "assignSeqrId with a space", async given => new("assignSeqrId", Member("seqrId", "A B"), (await given.Till()).Context)),
        Of(53, "assignSeqrId that another terminal has", async given =>
        {
            var taken = Guid.NewGuid().ToString("N");
            await given.Till(taken);
            return new("assignSeqrId", Member("seqrId", taken), (await given.Till()).Context);
        }),
    ];

    private static Refusal[] OfStates() =>
    [
        Of(48, "updateInvoice while the debit is under way", async given => About("updateInvoice", await given.Paying(), Invoice())),
        Of(50, "cancelInvoice of a paid invoice", async given => About("cancelInvoice", await given.Paid())),
        Of(51, "cancelInvoice while the debit is under way", async given => About("cancelInvoice", await given.Paying())),
        Of(55, "refundPayment of a reversed payment", async given => Provocation.Of(
            "refundPayment", await given.Reversed(), Invoice("1"))),
        Of(
            55,
            "submitPaymentReceipt for a reversed payment",
            async given => Provocation.Of("submitPaymentReceipt", await given.Reversed())),
        Of(58, "commitReservation after the reservation ran out", async given => About("commitReservation", await given.Expired())),
        Of(90, "updateInvoice of a paid invoice", async given => About("updateInvoice", await given.Paid(), Invoice())),
        Of(90, "updateInvoice of a canceled invoice", async given => About("updateInvoice", await given.Canceled(), Invoice())),
        Of(90, "updateInvoice of a failed invoice", async given => About("updateInvoice", await given.Failed(), Invoice())),
        Of(95, "cancelInvoice of a canceled invoice", async given => About("cancelInvoice", await given.Canceled())),
        Of(96, "commitReservation of an invoice that is not reserved", async given => About("commitReservation", await given.Issued())),
        Of(97, "refundPayment by a reseller that may not", async given =>
        {
            var context = ContextOf(ExtraPrincipals.TerminalThatMayNotRefund);
            return Provocation.Of("refundPayment", await given.Payment(context), Invoice("1"), context);
        }),
        Of(
            98,
            "refundPayment of more than was paid",
            async given => Provocation.Of("refundPayment", await given.Payment(), Invoice("10.23"))),
        Of(99, "refundPayment to an account that takes none", async given =>
            Provocation.Of("refundPayment", await given.Payment(payer: ExtraPrincipals.PayerWithoutRefunds), Invoice("1"))),
    ];

    private static Refusal[] OfReports() =>
    [
        Of(2, "executeReport at once after the mark", async given => new(
            "executeReport", Total + OfPeriod(await given.Mark(User)), User)),
        Of(
            2,
            "executeReport of a terminal for a period of the shop",
            async given => new("executeReport", OfTerminal + OfPeriod(await given.Mark(User)), User)),
        Of(90, "executeReport of an unknown report", async given => new("executeReport", OfPeriod(await given.Mark(User)), User)),
        Of(90, "executeReport of an unknown period", new Provocation("executeReport", Total + OfPeriod(UnknownPayment), User)),
    ];

    private static string OfPeriod(string period) => Parameters(("transactionPeriodId", period));
}
