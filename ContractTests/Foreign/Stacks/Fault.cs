using System.Text;

namespace SeqrSandbox.ContractTests.Foreign.Stacks;

/// <summary>A way in which an answer is lost or spoiled between SEQR and the merchant.</summary>
/// <param name="Name">Its name in the snapshots.</param>
/// <param name="Title">Its column in docs/client-stacks.md.</param>
/// <param name="Answer">What is sent for a bill, given SEQR's answer.</param>
internal sealed record Fault(string Name, string Title, Func<ArrivedCall, string, Reply> Answer)
{
    public const string MovedTo = "/moved";

    /// <summary>nginx's page. Like most pages it is no XML.</summary>
    private const string Sorry =
        "<html>\r\n<head><title>503 Service Temporarily Unavailable</title></head>\r\n<body>\r\n"
        + "<center><h1>503 Service Temporarily Unavailable</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n";

    /// <summary>A lost answer is lost once, so that a call which comes again is answered; except where it says each time.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("none", "nothing", (_, good) => Reply.Of(200, good)),
        new("closed", "closed", (call, good) => call.Number == 1 ? Reply.Closed : Reply.Of(200, good)),
        new("closed-each-time", "closed each time", (_, _) => Reply.Closed),
        new("reset", "reset", (call, good) => call.Number == 1 ? Reply.Reset : Reply.Of(200, good)),
        new(OnReused, "closed when reused", (call, good) => call.NumberOnConnection == 2 ? Reply.Closed : Reply.Of(200, good)),
        new("half", "half an answer", (call, good) => call.Number == 1 ? Reply.HalfOf(good) : Reply.Of(200, good)),
        new("empty-200", "empty 200", (_, _) => Reply.Of(200, "")),
        new("empty-202", "empty 202", (_, _) => Reply.Of(202, "")),
        new("503-html", "503 with HTML", (_, _) => Reply.Of(503, Sorry, "text/html")),
        new("503-xhtml", "503 with XHTML", (_, _) => Reply.Of(503, "<html><body><h1>Closed</h1></body></html>", "text/html")),
        new("500-answer", "500 with the answer", (_, good) => Reply.Of(500, good)),
        new("302", "302", (call, good) => Moved(302, call, good)),
        new("307", "307", (call, good) => Moved(307, call, good)),
        new("gzip", "gzip", (_, good) => Reply.Gzip(good)),
        new("byte-order-mark", "byte-order mark", (_, good) => Reply.Of(200, "\uFEFF" + good)),
        new("empty-code", "empty resultCode", (_, good) => Reply.Of(200, WithoutCode(good))),
    ];

    private const string OnReused = "closed-when-reused";

    /// <summary>Whether a call goes before that is answered well.</summary>
    public bool IsOnSecondCall => Name == OnReused;

    private static Reply Moved(int status, ArrivedCall call, string good) => call switch
    {
        { Path: not MovedTo } => Reply.Of(status, "", others: $"Location: http://{call.Header("Host")}{MovedTo}\r\n"),
        { IsBill: true } => Reply.Of(200, good),
        _ => Reply.Of(405, "SEQR takes POST.", "text/plain"),
    };

    private static string WithoutCode(string good) =>
        good.Replace("<resultCode>0</resultCode>", "<resultCode></resultCode>", StringComparison.Ordinal);
}

/// <summary>A request as it arrived.</summary>
/// <param name="Number">The number of this bill's arrivals so far.</param>
/// <param name="NumberOnConnection">The number of the requests on its connection.</param>
/// <param name="Connection">The connection's number.</param>
/// <param name="Head">The request line and the headers.</param>
/// <param name="Body">The message.</param>
internal sealed record ArrivedCall(int Number, int NumberOnConnection, int Connection, string Head, string Body)
{
    public string Path => new Uri(new Uri("http://localhost"), Head.Split(' ')[1]).AbsolutePath;

    public bool IsBill => Head.StartsWith("POST ", StringComparison.Ordinal) && Body.Contains("sendInvoice", StringComparison.Ordinal);

    public string? Header(string name) =>
        Head.Split("\r\n").FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();

    /// <summary>Whether the connection stays open after a whole answer.</summary>
    public bool KeepsOpen =>
        !"close".Equals(Header("Connection")?.Split(',')[0], StringComparison.OrdinalIgnoreCase)
        && !Head.Split("\r\n")[0].EndsWith("HTTP/1.0", StringComparison.Ordinal);
}

/// <summary>The bytes of an answer, and how the connection goes on.</summary>
internal sealed record Reply(byte[] Bytes, Ending Ending)
{
    private const string Xml = "text/xml;charset=UTF-8";

    public static Reply Closed { get; } = new([], Ending.Closed);

    public static Reply Reset { get; } = new([], Ending.Reset);

    public static Reply Of(int status, string body, string type = Xml, string others = "") =>
        Of(status, Encoding.UTF8.GetBytes(body), type, others);

    public static Reply Gzip(string body) => Of(200, Wire.Compressed.Gzip(Encoding.UTF8.GetBytes(body)), Xml, "Content-Encoding: gzip\r\n");

    /// <summary>The bytes, which tell the client whether the connection stays open.</summary>
    public byte[] For(ArrivedCall call)
    {
        if (Ending != Ending.AsAsked || call.KeepsOpen)
            return Bytes;
        var end = Bytes.AsSpan().IndexOf("\r\n"u8) + 2;
        return [.. Bytes[..end], .. "Connection: close\r\n"u8, .. Bytes[end..]];
    }

    public static Reply HalfOf(string body)
    {
        var whole = Of(200, body).Bytes;
        return new(whole[..(whole.Length - (Encoding.UTF8.GetByteCount(body) / 2))], Ending.Closed);
    }

    private static Reply Of(int status, byte[] body, string type, string others) => new(
        [
            .. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status} {Reason(status)}\r\nContent-Type: {type}\r\n{others}Content-Length: {body.Length}\r\n\r\n"),
            .. body,
        ],
        Ending.AsAsked);

    private static string Reason(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);
}

/// <summary>How a connection goes on after an answer.</summary>
internal enum Ending
{
    /// <summary>As the client asked for it: kept open, unless it says otherwise.</summary>
    AsAsked,

    /// <summary>In order: FIN.</summary>
    Closed,

    /// <summary>By force: RST.</summary>
    Reset,
}
