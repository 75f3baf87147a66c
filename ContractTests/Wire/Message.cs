using SeqrSandbox.ContractTests.Endpoints;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>Requests: the stored ones, and small ones put together from parts.</summary>
internal static class Message
{
    public const string Shop = "public_test_shop_terminal";

    /// <summary>The context of the seeded web shop.</summary>
    public static readonly string Context = ContextOf(Shop);

    /// <summary>The context of the other seeded terminal of the same merchant.</summary>
    public static readonly string ContextOfAnother = ContextOf("8609bf533abf4a20816e8bfe76639521", "N2YFUhKaB1ZSuVF");

    /// <summary>The context of the user of the same merchant.</summary>
    public static readonly string User = ContextOfUser("public_test_shop", "1234");

    /// <summary>A stored request, its placeholders filled.</summary>
    public static string Stored(string name, params (string Placeholder, string Value)[] values) =>
        GivenCredentials.Current.InRequest(values.Aggregate(
        File.ReadAllText(Path.Combine(Repository.Root, "ContractTests", "Wire", "Requests", name + ".xml")),
        (text, filled) => text.Replace($"{{{filled.Placeholder}}}", filled.Value, StringComparison.Ordinal)));

    /// <summary>A call with these members after the context, which is the seeded web shop's if nothing else is said.</summary>
    public static string Of(string operation, string members = "", string? context = null) => InEnvelope(
        $"""<ext:{operation} xmlns:ext="http://external.interfaces.ers.seamless.com/">{context ?? Context}{members}</ext:{operation}>""");

    public static string InEnvelope(string body, string header = "") => GivenCredentials.Current.InRequest(
        $"""<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">{header}<soapenv:Body>{body}</soapenv:Body></soapenv:Envelope>""");

    public static string ContextOf(
        string id, string? password = ExtraPrincipals.Password, string type = "TERMINALID", string? userId = null) =>
        "<context><clientRequestTimeout>0</clientRequestTimeout><initiatorPrincipalId>"
            + $"{Member("id", id)}{Member("type", type)}{Member("userId", userId)}" +
        $"</initiatorPrincipalId>{Member("password", password)}</context>";

    public static string ContextOfUser(string reseller, string password = ExtraPrincipals.Password) =>
        ContextOf(reseller, password, "RESELLERUSER", "9900");

    /// <summary>An invoice of so much with more members before its total.</summary>
    public static string Invoice(string total = "10.22", string members = "", string currency = "SEK") =>
        $"<invoice>{members}{Amount("totalAmount", total, currency)}</invoice>";

    public static string Amount(string name, string? value, string? currency = "SEK") =>
        $"<{name}>{Member("currency", currency)}{Member("value", value)}</{name}>";

    public static string Token(string value, int status = 0) =>
        $"<tokens><id>LOYALTY</id><status>{status}</status><value>{value}</value></tokens>";

    /// <summary>A map, as reports and periods take it.</summary>
    public static string Parameters(params (string? Key, string? Value)[] entries) => Member(
        "parameters",
        Member(
            "parameter",
            string.Concat(entries.Select(entry => $"<entry>{Member("key", entry.Key)}{Member("value", entry.Value)}</entry>"))));

    public static string Member(string name, string? text) => text is null ? "" : $"<{name}>{text}</{name}>";
}
