using System.Collections.Frozen;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>
/// What may differ in a message that a pact names: references, times, amounts and texts have a shape. Whatever is not here is compared to
/// the letter: codes, descriptions, states, modes, kinds of id, keys.
/// </summary>
internal static class Shapes
{
    /// <summary>Any text.</summary>
    public const string Any = "";

    private const string Number = """\d+""";
    private const string Decimal = """-?\d+(\.\d+)?""";
    private const string Time = """\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?""";
    private const string Reference25 = """\d{25}""";

    /// <summary>By a member's name, or by its parent's and its own where the name alone says too little.</summary>
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["invoiceReference"] = """\d{17}""",
        ["invoiceQRCode"] = """HTTP://SEQR\.SE/R\d{17}""",
        ["ersReference"] = Reference25,
        ["paymentReference"] = Reference25,
        ["purchaseReference"] = Reference25,
        ["transactionPeriodId"] = Reference25,
        ["return/terminalId"] = """[0-9a-f]{32}""",
        ["receipt/terminalId"] = Any,
        ["payerTerminalId"] = Any,
        ["receiverName"] = Any,
        ["paymentDate"] = Time,
        ["issueDate"] = Time,
        ["version"] = Number,
        ["invoiceVersion"] = Number,
        ["clientRequestTimeout"] = Number,
        ["commitReservationTimeout"] = Number,
        ["value"] = Decimal,
        ["currency"] = "[A-Z]{3}",
        ["itemQuantity"] = Decimal,
        ["itemTaxRate"] = Decimal,
        ["purchaseCount"] = Number,
        ["tokens/id"] = Any,
        ["tokens/value"] = Any,
        ["tokens/description"] = Any,
        ["entry/value"] = Any,
        ["receiptData"] = "[A-Za-z0-9+/=]*",
        ["channel"] = Any,
        ["clientId"] = Any,
        ["clientReference"] = Any,
        ["id"] = Any,
        ["userId"] = Any,
        ["password"] = Any,
        ["newPassword"] = Any,
        ["title"] = Any,
        ["clientInvoiceId"] = Any,
        ["cashierId"] = Any,
        ["footer"] = Any,
        ["backURL"] = Any,
        ["notificationUrl"] = Any,
        ["itemDescription"] = Any,
        ["itemUnit"] = Any,
        ["itemEAN"] = Any,
        ["itemSKU"] = Any,
        ["externalTerminalId"] = Any,
        ["name"] = Any,
        ["seqrId"] = Any,
        ["contentString"] = Any,
        ["registrationReference"] = Any,
        ["getClientSessionInfo/key"] = """\d{10}-\d{8}""",
        ["products/ean"] = Number,
        ["products/sku"] = Any,
        ["productEAN"] = Number,
        ["productName"] = Any,
        ["productSKU"] = Any,
        ["receipt"] = Any,
        ["voucher/code"] = Any,
        ["voucher/serial"] = Any,
        ["voucher/expiryDate"] = Time,
        ["clientUserId"] = Any,
        ["reason"] = Any,
        ["accountId"] = Any,
        ["accountTypeId"] = Any,
        ["productId"] = Any,
    }.ToFrozenDictionary();

    /// <summary>Elements that may stand more than once, each of the shape of the one in the example.</summary>
    private static readonly FrozenSet<string> Repeated = ["invoiceRow", "tokens", "purchaseOrder", "suppliers", "products"];

    /// <summary>The regular expression of a member's text, or <see cref="Any"/>; null when the text counts to the letter.</summary>
    public static string? Of(string parent, string member) =>
        Known.GetValueOrDefault($"{parent}/{member}") ?? Known.GetValueOrDefault(member);

    public static bool Repeats(string member) => Repeated.Contains(member);
}
