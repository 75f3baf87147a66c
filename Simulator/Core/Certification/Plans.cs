using System.Collections.Immutable;

namespace SeqrSandbox.Core.Certification;

/// <summary>
/// SEQR's procedures. docs/certification.md describes each check, and a test keeps the two in step.
/// </summary>
public static class Plans
{
    public static CertificationPlan WebShop { get; } = new("webshop", "web shop and app shop", PlanScope.Shops, [
        .. Invoices(first: 1), .. Everywhere(), .. InAnApp(),
    ]);

    public static CertificationPlan PointOfSale { get; } = new("pos", "point of sale", PlanScope.Tills, InOrder([
        new("register-terminal", 1, "The terminal is registered", "registerTerminal by a user of the reseller, answered with 0.",
            "Call registerTerminal, signed by the reseller's user.", BackOfficeSteps.Registered),
        new("assign-seqr-id", 2, "The terminal has a SEQR id", "assignSeqrId by that terminal, answered with 0.",
            "Call assignSeqrId, signed by the terminal that was registered.", BackOfficeSteps.SeqrIdAssigned),
        .. Invoices(first: 3),
        new("static-code", 4, "The payer scans the static code", "A payment by a payer who scanned the code of the terminal's SEQR id.",
            "Let a payer scan the code with the SEQR id that was assigned, and pay.", BackOfficeSteps.PaidByStaticCode),
        new("unregister-terminal", 9, "The terminal is unregistered", "unregisterTerminal by that terminal, answered with 0.",
            "Call unregisterTerminal, signed by the terminal that was registered.", BackOfficeSteps.Unregistered),
        .. Everywhere(),
    ]));

    public static ImmutableArray<CertificationPlan> All { get; } = [WebShop, PointOfSale, .. ServicePlans.All];

    /// <summary>Their names in a sentence.</summary>
    public static string Listed { get; } = $"{string.Join(", ", All.SkipLast(1).Select(plan => plan.Name))} and {All[^1].Name}";

    public static CertificationPlan? Find(string name) => All.FirstOrDefault(plan => plan.Name == name);

    private static ImmutableArray<Check> InOrder(IEnumerable<Check> checks) => [.. checks.OrderBy(check => check.Step ?? int.MaxValue)];

    private static IEnumerable<Check> Invoices(int first) =>
    [
        CommonChecks.SendInvoice(first),
        new("status-before-payment", first + 1, "The status is asked for before the payment",
            "getPaymentStatus that tells ISSUED, before the payer scans and pays.",
            "Call getPaymentStatus while the payer has not scanned yet.", InvoiceSteps.AskedBeforePayment),
        CommonChecks.StatusAfterPayment(first + 1),
        new("status-after-a-while", first + 1, "The status of an open invoice is asked for",
            "getPaymentStatus with the invoiceReference of an invoice that is open for 30 s.",
            "Call sendInvoice again, let 30 s pass, and call getPaymentStatus with the new "
                + "invoiceReference.", InvoiceSteps.AskedAfterAWhile),
        new("receipt", first + 2, "A receipt is given",
            "submitPaymentReceipt after PAID, empty or with a document whose mimeType names HTML, XML or base64.",
            "Call submitPaymentReceipt with the ersReference of a payment.", InvoiceSteps.ReceiptGiven),
        new("cancel", first + 3, "An invoice is canceled", "sendInvoice, getPaymentStatus and cancelInvoice of one invoice.",
            "Call sendInvoice, getPaymentStatus and cancelInvoice.", InvoiceSteps.Canceled),
        new("refund", first + 4, "A payment is refunded",
            "sendInvoice, getPaymentStatus, a payment, getPaymentStatus that tells PAID, and refundPayment.",
            "Call sendInvoice and getPaymentStatus, let the payer pay, and call getPaymentStatus and "
                + "refundPayment.", InvoiceSteps.Refunded),
        new("period", first + 5, "A period is marked", "markTransactionPeriod, answered with 0.",
            "Call markTransactionPeriod.", BackOfficeSteps.PeriodMarked),
    ];

    private static IEnumerable<Check> Everywhere() =>
    [
        .. CommonChecks.OfEachCall(),
        new("polling", null, "The status is asked for about once a second",
            "Three questions or more about an open invoice, a second or so apart.",
            "Call getPaymentStatus once a second until the outcome is known.", Duties.Polled),
        new("ers-reference", null, "The ersReference is kept",
            "refundPayment or submitPaymentReceipt with the ersReference that was told with PAID.",
            "Keep the ersReference, and send it with refundPayment or submitPaymentReceipt.", Duties.ReferenceKept),
        CommonChecks.NoErrors(),
    ];

    private static IEnumerable<Check> InAnApp() =>
    [
        new("notification", null, "A notification is followed by a question",
            "getPaymentStatus within 3 s of a notification, or PAID told before it.",
            "Send notificationUrl, answer its POST with 200, and call getPaymentStatus at once.", Duties.AskedWhenNotified),
        new("return", null, "The return through backURL is followed by a question",
            "getPaymentStatus within 3 s of the payment of an invoice with backURL.",
            "Send backURL, and call getPaymentStatus when the payer comes back through it.", Duties.AskedWhenBack),
        new("seqr-link", null, "The app is opened by a seqr: link", "An invoice that a payer came to by a seqr: link.",
            "Open the app by the invoiceQRCode with seqr: in place of HTTP:.", Duties.LinkOpened),
    ];
}
