using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>Requests: the stored ones, and small ones put together from parts.</summary>
internal static class Message
{
    public const string Shop = "public_test_shop_terminal";

    /// <summary>The context of the seeded web shop.</summary>
    public static readonly string Context = ContextOf(Shop);

    /// <summary>The context of the other seeded terminal of the same merchant.</summary>
    public static readonly string ContextOfAnother = ContextOf("8609bf533abf4a20816e8bfe76639521", "N2YFUhKaB1ZSuVF");

    /// <summary>A stored request, its placeholders filled.</summary>
    public static string Stored(string name, params (string Placeholder, string Value)[] values) => values.Aggregate(
        File.ReadAllText(Path.Combine(Repository.Root, "ContractTests", "Wire", "Requests", name + ".xml")),
        (text, filled) => text.Replace($"{{{filled.Placeholder}}}", filled.Value, StringComparison.Ordinal));

    /// <summary>A call with these members after the context, which is the seeded web shop's if nothing else is said.</summary>
    public static string Of(string operation, string members = "", string? context = null) => InEnvelope(
        $"""<ext:{operation} xmlns:ext="http://external.interfaces.ers.seamless.com/">{context ?? Context}{members}</ext:{operation}>""");

    public static string InEnvelope(string body, string header = "") =>
        $"""<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">{header}<soapenv:Body>{body}</soapenv:Body></soapenv:Envelope>""";

    public static string ContextOf(string id, string? password = ExtraPrincipals.Password, string type = "TERMINALID", string? userId = null) =>
        $"<context><clientRequestTimeout>0</clientRequestTimeout><initiatorPrincipalId>{Member("id", id)}{Member("type", type)}{Member("userId", userId)}" +
        $"</initiatorPrincipalId>{Member("password", password)}</context>";

    /// <summary>An invoice of so many crowns with more members before its total.</summary>
    public static string Invoice(string total = "10.22", string members = "") =>
        $"<invoice>{members}<totalAmount><currency>SEK</currency><value>{total}</value></totalAmount></invoice>";

    public static string Member(string name, string? text) => text is null ? "" : $"<{name}>{text}</{name}>";
}
