namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>
/// The results of otherwise correct calls in each state of the invoice. Source: docs/protocol.md, "The invoice".
/// </summary>
internal static class Outcomes
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int[]>> ByOperation { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, int[]>>
        {
            ["updateInvoice"] = Of(issued: [0], pending: [0], paying: [48], reserved: [0], paid: [90], canceled: [90], failed: [90]),
            ["getPaymentStatus"] = Of([0], [0], [0], [0], [0], [0], [0]),
            ["cancelInvoice"] = Of(issued: [0], pending: [0], paying: [51], reserved: [0], paid: [50], canceled: [95], failed: [0]),
            ["commitReservation"] = Of(issued: [96], pending: [96], paying: [96], reserved: [0], paid: [96], canceled: [58, 96], failed: [96]),
            ["submitPaymentReceipt"] = Of(paid: [0], canceled: [55]),
            ["refundPayment"] = Of(paid: [0, 97, 98, 99], canceled: [55]),
        };

    private static Dictionary<string, int[]> Of(
        int[]? issued = null, int[]? pending = null, int[]? paying = null, int[]? reserved = null, int[]? paid = null,
        int[]? canceled = null, int[]? failed = null) => new()
        {
            [Covered.None] = [],
            ["ISSUED"] = issued ?? [],
            ["PENDING_ISSUER_ACKNOWLEDGE"] = pending ?? [],
            ["PAYING"] = paying ?? [],
            ["RESERVED"] = reserved ?? [],
            ["PAID"] = paid ?? [],
            ["CANCELED"] = canceled ?? [],
            ["FAILED"] = failed ?? [],
        };
}
