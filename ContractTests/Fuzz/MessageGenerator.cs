using System.Text;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.ContractTests.Fuzz;

/// <summary>
/// Hostile and random messages: good calls spoiled, trees of members put together by chance, and bytes. The same seed and
/// number make the same message.
/// </summary>
/// <param name="seed">What chance comes from.</param>
/// <param name="calls">Good calls, to be spoiled.</param>
internal sealed class MessageGenerator(int seed, IReadOnlyList<string> calls)
{
    private static readonly string[] Operations =
    [
        .. InvoiceService.Contract.Operations.Select(operation => operation.Name).Order(StringComparer.Ordinal)
    ];

    private static readonly string[] Members =
    [
        "context", "initiatorPrincipalId", "id", "type", "userId", "password", "invoice", "invoiceRows", "invoiceRow",
        "itemTotalAmount", "totalAmount", "currency",
        "value", "invoiceReference", "invoiceVersion", "tokens", "status", "parameters", "parameter", "entry", "key",
        "ersReference", "amount", "receiptDocument",
        "receiptData", "mimeType", "seqrId", "externalTerminalId", "name", "reportId", "language", "acknowledgmentMode",
        "paymentMode", "backURL", "nonsense",
    ];

    private static readonly string?[] ContentTypes =
    [
        "text/xml; charset=utf-8", "text/xml; charset=utf-8", "text/xml; charset=utf-8", "text/xml",
        "text/xml;charset=iso-8859-1", "text/xml; charset=utf-16", "application/soap+xml",
        "application/xml", "text/xml; charset=\"UTF-8\"", "text/xml; charset=klingon", "text/plain", "application/json",
        "", "text/xml;;;", null,
    ];

    /// <summary>The message of a number, and the content type it is sent with.</summary>
    public (byte[] Body, string? ContentType) Make(int number)
    {
        var random = new Random(HashCode(seed, number));
        var body = random.Next(10) switch
        {
            < 7 => Mutation.Spoil(calls[random.Next(calls.Count)], random),
            < 9 => Encoding.UTF8.GetBytes(Message.InEnvelope(Tree(random))),
            _ => Bytes(random),
        };
        return (body, ContentTypes[random.Next(ContentTypes.Length)]);
    }

    private static string Tree(Random random)
    {
        var operation = Operations[random.Next(Operations.Length)];
        var context = random.Next(4) == 0 ? "" : random.Next(2) == 0 ? Message.Context : Message.User;
        return $"<e:{operation} xmlns:e=\"{InvoiceSoap.Namespace}\">{context}{Content(random, 0)}</e:{operation}>";
    }

    private static string Content(Random random, int depth)
    {
        if (depth == 5 || random.Next(4) == 0)
            return random.Next(3) == 0 ? "" : random.Next(-1000, 1000).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
        {
            var member = Members[random.Next(Members.Length)];
            return $"<{member}>{Content(random, depth + 1)}</{member}>";
        }));
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(2000)];
        random.NextBytes(bytes);
        return bytes;
    }

    // HashCode.Combine is seeded anew in every process.
    private static int HashCode(int seed, int number) => unchecked((seed * 486187739) + (number * 16777619));
}
