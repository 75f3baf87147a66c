using SeqrSandbox.ContractTests.Hosting;
using static SeqrSandbox.ContractTests.Wire.Message;
using static SeqrSandbox.ContractTests.Wire.Refusals.Provocation;
using static SeqrSandbox.ContractTests.Wire.Refusals.Refusal;
using static SeqrSandbox.ContractTests.Wire.Refusals.RefusalTable;

namespace SeqrSandbox.ContractTests.Wire.Refusals;

/// <summary>Calls with two things wrong, and the code of the one that is checked first. Source: docs/protocol.md, "Result codes".</summary>
internal static class OrderOfChecks
{
    public static IReadOnlyList<Refusal> All { get; } = [.. OfCallers(), .. OfNames(), .. OfData(), .. MoneyRefusals.Orders];

    private static Refusal[] OfCallers() =>
    [
        Of(29, "unknown terminal, then wrong password", new Provocation("sendInvoice", Context: ContextOf("unknown_terminal", "wrong"))),
        Of(
            29,
            "unregistered terminal, then what it may not call",
            new Provocation("registerTerminal", Context: ContextOf(ExtraPrincipals.UnregisteredTerminal))),
        Of(29, "no context, then no sender", new Provocation("requestTopup", Context: "")),
        Of(
            33,
            "blocked terminal, then wrong password",
            new Provocation("sendInvoice", Context: ContextOf(ExtraPrincipals.BlockedTerminal, "wrong"))),
        Of(
            33,
            "blocked reseller, then what a user may not call",
            new Provocation("sendInvoice", Context: ContextOfUser(ExtraPrincipals.BlockedReseller))),
        Of(
            37,
            "unknown user of a blocked reseller",
            new Provocation("sendInvoice", Context: ContextOf(ExtraPrincipals.BlockedReseller, type: "RESELLERUSER", userId: "1"))),
        Of(20, "wrong password, then what a terminal may not call", new Provocation(
            "registerTerminal", Context: ContextOf(Shop, "wrong"))),
        Of(20, "wrong password, then no sender", new Provocation("requestTopup", Context: ContextOf(Shop, "wrong"))),
        Of(
            20,
            "wrong password, which is too short anyway",
            new Provocation("sendInvoice", Context: ContextOf(ExtraPrincipals.TerminalWithShortPassword, "12"))),
        Of(
            21,
            "short password, then no sender",
            new Provocation("requestTopup", Context: ContextOf(ExtraPrincipals.TerminalWithShortPassword, "123"))),
        Of(
            21,
            "what a user may not call, then an unknown invoice",
            new Provocation("cancelInvoice", Member("invoiceReference", UnknownInvoice), User)),
        Of(
            21,
            "short password, then bad data",
            new Provocation("sendInvoice", Context: ContextOf(ExtraPrincipals.TerminalWithShortPassword, "123"))),
    ];

    private static Refusal[] OfNames() =>
    [
        Of(54, "updateInvoice of an unknown invoice, then bad data", About("updateInvoice", UnknownInvoice)),
        Of(
            54,
            "commitReservation of an unknown invoice, then an amount without value",
            About("commitReservation", UnknownInvoice, "<amount/>")),
        Of(23, "refundPayment of an unknown payment, then bad data", Provocation.Of("refundPayment", UnknownPayment)),
        Of(
            23,
            "refundPayment of an unknown payment by who may not refund",
            Provocation.Of("refundPayment", UnknownPayment, Invoice(), ContextOf(ExtraPrincipals.TerminalThatMayNotRefund))),
        Of(
            23,
            "submitPaymentReceipt for an unknown payment, then a bad document",
            Provocation.Of("submitPaymentReceipt", UnknownPayment, BadDocument)),
        Of(90, "executeReport of an unknown report, then a malformed map", new Provocation("executeReport", Malformed)),
    ];

    private static Refusal[] OfData() =>
    [
        Of(49, "sendInvoice in no currency, then of nothing", new Provocation("sendInvoice", Invoice("0", currency: "XYZ"))),
        Of(11, "sendInvoice of nothing, then to be notified nowhere", new Provocation("sendInvoice", Invoice("0", Nowhere))),
        Of(
            49,
            "updateInvoice with bad data, then of a paid invoice",
            async given => About("updateInvoice", await given.Paid(), "<invoice/>")),
        Of(49, "updateInvoice with a token of unknown status, then while the debit is under way", async given =>
            About("updateInvoice", await given.Paying(), Invoice() + Token("4711", 7))),
        Of(
            49,
            "commitReservation without value, then of an invoice that is not reserved",
            async given => About("commitReservation", await given.Issued(), "<amount/>")),
        Of(49, "commitReservation in another currency, then of an invoice that is not reserved", async given =>
            About("commitReservation", await given.Issued(), Amount("amount", "1", "EUR"))),
        Of(49, "commitReservation in another currency, then after the reservation ran out", async given =>
            About("commitReservation", await given.Expired(), Amount("amount", "1", "EUR"))),
        Of(
            49,
            "commitReservation in another currency, then of nothing",
            async given => About("commitReservation", await given.Reserved(), Amount("amount", "0", "EUR"))),
        Of(49, "refundPayment in another currency, then of nothing", async given =>
            Provocation.Of("refundPayment", await given.Payment(), Invoice("0", currency: "EUR"))),
        Of(
            11,
            "commitReservation of nothing, then after the reservation ran out",
            async given => About("commitReservation", await given.Expired(), Amount("amount", "0"))),
        Of(49, "refundPayment in another currency, then of a reversed payment", async given =>
            Provocation.Of("refundPayment", await given.Reversed(), Invoice("1", currency: "EUR"))),
        Of(
            11,
            "refundPayment of nothing, then of a reversed payment",
            async given => Provocation.Of("refundPayment", await given.Reversed(), Invoice("0"))),
        Of(49, "submitPaymentReceipt with a bad document, then for a reversed payment", async given =>
            Provocation.Of("submitPaymentReceipt", await given.Reversed(), BadDocument)),
        Of(
            49,
            "executeReport with a malformed map, then of an unknown period",
            new Provocation("executeReport", "<reportId>Reconciliation/Shop.xml</reportId>" + Malformed)),
    ];
}
