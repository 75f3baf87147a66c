using System.Collections.Immutable;

namespace SeqrSandbox.Core.Certification;

/// <summary>
/// SEQR's services beside the invoice: what its pages call mandatory, and the certification flows that they list.
/// </summary>
public static class ServicePlans
{
    private const string OfProducts = "SEQR Instant Checkout, flow description";
    private const string OfMachines = "SEQR Unattended Payments, mandatory methods";
    private const string OfBills = "SEQR Invoice Service, certification";
    private const string OfVisits = "SEQR External services, required methods";
    private const string OfVouchers = "SEQR eProducts, verification, flow ";

    public static CertificationPlan InstantCheckout { get; } = new(
        "instant-checkout", "Instant Checkout", PlanScope.ProductCodes,
        [
            CreatePurchase(OfProducts, "a product's code"),
            CommonChecks.SendInvoice(1) with { Source = OfProducts },
            NotificationTaken(2, PurchaseSteps.NotificationTaken, OfProducts),
            new("own-notification-url", 2, "Each purchase has a notificationUrl of its own",
                "Two paid purchases, notified at different notificationUrls.",
                "Sell twice, and put what was bought into notificationUrl.", PurchaseSteps.NotificationUrlOfItsOwn)
            {
                Source = "SEQR Instant Checkout, service for notifications",
            },
            StatusWhenNotified(3, OfProducts),
            CommonChecks.StatusAfterPayment(3) with { Source = OfProducts },
            .. CommonChecks.OfEachCall(),
            CommonChecks.NoErrors(),
        ]);

    public static CertificationPlan Unattended { get; } = new(
        "unattended", "Unattended Payments", PlanScope.MachineCodes,
        [
            CreatePurchase(OfMachines, "a machine's code"),
            new("reserve", 1, "An amount is reserved", "sendInvoice with a paymentMode that reserves, answered with 0.",
                "Call sendInvoice with paymentMode RESERVATION_REQUIRED_PRELIMINARY_AMOUNT.", ReservationSteps.Reserved)
            {
                Source = "SEQR Preliminary Payments, required methods",
            },
            new("device-in-use", 1, "Somebody else does not get the machine",
                "createPurchase for another payer while the machine is in use, answered with an errorCode.",
                "Answer createPurchase with DEVICE_IN_USE until the first payer is done.", ReservationSteps.OthersRefused)
            {
                Source = "SEQR Unattended Payments, error codes",
            },
            NotificationTaken(2, PurchaseSteps.NotificationTaken, OfMachines),
            StatusWhenNotified(2, OfMachines),
            new("status-reserved", 2, "The reservation is asked for", "getPaymentStatus that tells RESERVED.",
                "Call getPaymentStatus until it tells RESERVED, and release the machine then.", ReservationSteps.ToldReserved)
            {
                Source = OfMachines,
            },
            new("update-invoice", 3, "What was taken is sent", "updateInvoice with rows, answered with 0, before commitReservation.",
                "Call updateInvoice with the rows of what was taken.", ReservationSteps.RowsSent)
            {
                Source = OfMachines,
            },
            new("commit", 4, "The final amount is committed", "commitReservation, answered with 0.",
                "Call commitReservation with the final amount.", ReservationSteps.Committed)
            {
                Source = OfMachines,
            },
            new("status-canceled", 5, "The status is asked for after the payer canceled",
                "getPaymentStatus that tells CANCELED of a purchase that the payer canceled.",
                "Begin another purchase, which the payer cancels, and call getPaymentStatus until it tells CANCELED.",
                ReservationSteps.ToldCanceled)
            {
                Source = OfMachines,
            },
            .. CommonChecks.OfEachCall(),
            CommonChecks.NoErrors(),
        ]);

    public static CertificationPlan InvoiceService { get; } = new(
        "invoice-service", "Invoice Service", PlanScope.PaperBills,
        [
            new("codes", 1, "The codes of several bills are taken", "Two codes that differ, which the payer's phone takes.",
                "Print two bills with codes of their own, and let a payer scan both.", PaperBillSteps.Codes)
            {
                Source = OfBills,
            },
            NotificationTaken(2, PaperBillSteps.NotificationTaken, OfBills),
            new("details", 3, "The paid invoice is asked for", "GET /api/invoice with the invoiceId that was notified, answered with 200.",
                "Ask GET /api/invoice/{invoiceId} when notified.", PaperBillSteps.DetailsAsked)
            {
                Source = "SEQR Invoice Service API",
            },
            new("reports", 4, "Reports are asked for", "GET /api/report twice, answered with 200.",
                "Ask GET /api/report for two periods.", PaperBillSteps.ReportsAsked)
            {
                Source = OfBills,
            },
            CommonChecks.NoErrors(),
        ]);

    public static CertificationPlan ExternalService { get; } = new(
        "external-service", "External service", PlanScope.Visits,
        [
            new("session", 1, "The service asks who visits it",
                "getClientSessionInfo after the scan of the service's code, answered with 0.",
                "Call getClientSessionInfo with the token that the app gave to the order page.", VisitSteps.VisitorAsked)
            {
                Source = OfVisits,
            },
            CommonChecks.SendInvoice(2) with { Source = OfVisits },
            new("seqr-link", 3, "The app is opened by a seqr: link", "A bill that the visitor came to by a seqr: link.",
                "Let the page open seqr://SEQR.SE/R and the invoiceReference.", Duties.LinkOpened)
            {
                Source = "SEQR External services, URL schemas",
            },
            StatusWhenNotified(3, "SEQR External services, sequence"),
            CommonChecks.StatusAfterPayment(3) with { Source = OfVisits },
            new("receipt", 4, "What the payer needs is in the receipt", "submitPaymentReceipt after PAID, with a document.",
                "Call submitPaymentReceipt with a document that has each number the payer needs.", VisitSteps.ReceiptGiven)
            {
                Source = "SEQR External services, design requirements",
            },
            new("period", 5, "A period is marked", "markTransactionPeriod, answered with 0.",
                "Call markTransactionPeriod.", BackOfficeSteps.PeriodMarked)
            {
                Source = OfVisits,
            },
            .. CommonChecks.OfEachCall(),
            CommonChecks.NoErrors(),
        ]);

    public static CertificationPlan Eproducts { get; } = new(
        "eproducts", "eProducts", PlanScope.Vouchers,
        [
            Voucher(1, "product-list", "The products are listed", "getProductList, answered with 0.",
                "Call getProductList.", VoucherSteps.ProductsListed),
            Voucher(2, "sale", "A voucher is sold", "reserveVoucher, and buyReservedVoucher with its ersReference.",
                "Call reserveVoucher, and buyReservedVoucher with the ersReference of its answer.", VoucherSteps.Sold),
            Voucher(2, "several-vouchers", "Several vouchers are sold together",
                "Two vouchers that are reserved before either is bought, and both bought.",
                "Reserve two vouchers for one customer, and buy both.", VoucherSteps.SeveralSold),
            Voucher(3, "cancel-reservation", "A reservation is canceled",
                "reserveVoucher, and cancelVoucherReservation with its ersReference.",
                "Call reserveVoucher, and cancelVoucherReservation with the ersReference of its answer.", VoucherSteps.GivenBack),
            Voucher(4, "cancel-sale", "A sale is canceled", "cancelTransaction with the ersReference of buyReservedVoucher.",
                "Call cancelTransaction with the ersReference of buyReservedVoucher's answer.", VoucherSteps.SaleCanceled),
            Voucher(6, "error-handling", "A refusal is handled",
                "A call that is refused with 78, 90 or 91, and is not repeated.",
                "Reserve a voucher of a product that is not there, and go on.", VoucherSteps.RefusalHandled),
            Voucher(7, "voucher-receipt", "The receipt is asked for to be printed",
                "buyReservedVoucher with receiptFormatId TEXT, VML or HTML.",
                "Call buyReservedVoucher with receiptFormatId TEXT, VML or HTML.", VoucherSteps.ReceiptAskedFor),
            CommonChecks.NoErrors(),
        ]);

    public static ImmutableArray<CertificationPlan> All { get; } =
        [InstantCheckout, Unattended, InvoiceService, ExternalService, Eproducts];

    private static Check Voucher(
        int flow, string id, string title, string wanted, string next, Func<CertificationRecord, IEnumerable<CheckAttempt>> attempts) =>
        new(id, flow, title, wanted, next, attempts) { Source = $"{OfVouchers}{flow}" };

    private static Check CreatePurchase(string source, string code) =>
        new("create-purchase", 1, "createPurchase is answered with an invoice",
            "createPurchase answered with 200 and the invoiceReferenceId of an open invoice.",
            $"Answer createPurchase, which follows the scan of {code}, with the invoiceReference of a new invoice.", PurchaseSteps.Answered)
        {
            Source = source,
        };

    private static Check NotificationTaken(int step, Func<CertificationRecord, IEnumerable<CheckAttempt>> attempts, string source) =>
        new("notification-taken", step, "The notification is taken", "A notification of the payment, answered with 200.",
            "Name an address for notifications, and answer their POST with 200.", attempts)
        {
            Source = source,
        };

    private static Check StatusWhenNotified(int step, string source) =>
        new("status-when-notified", step, "A notification is followed by a question",
            "getPaymentStatus within 3 s of a notification, or the payment told before it.",
            "Send notificationUrl, and call getPaymentStatus at once when notified.", Duties.AskedWhenNotified)
        {
            Source = source,
        };
}
