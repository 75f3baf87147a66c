namespace SeqrSandbox.Core.Certification;

/// <summary>The checks that plans of several kinds have.</summary>
internal static class CommonChecks
{
    public static IEnumerable<Check> OfEachCall() =>
    [
        new("client-id", null, "Each call says whose it is", "clientId in the latest call of each operation.",
            "Send the company's name as clientId.", Duties.ClientIdGiven),
        new("client-reference", null, "Each call says which system it is from", "clientReference in the latest call of each operation.",
            "Send the system's name and version as clientReference.", Duties.ClientReferenceGiven),
        new("client-request-timeout", null, "Each call has clientRequestTimeout 0",
            "clientRequestTimeout 0 in the latest call of each operation.",
            "Send 0 as clientRequestTimeout.", Duties.TimeoutZero),
    ];

    public static Check NoErrors() =>
        new("no-errors", null, "No call has an error", "No finding that is an error in the latest call of each operation.",
            "Call SEQR.", Duties.NoErrors);

    public static Check SendInvoice(int step) =>
        new("send-invoice", step, "An invoice is sent",
            "sendInvoice with rows, each with itemQuantity and itemTotalAmount, answered with 0.",
            "Call sendInvoice with at least one row.", InvoiceSteps.Sent);

    public static Check StatusAfterPayment(int step) =>
        new("status-after-payment", step, "The status is asked for after the payment", "getPaymentStatus that tells PAID.",
            "Call getPaymentStatus until it tells PAID.", InvoiceSteps.AskedAfterPayment);
}
