using System.IO.Compression;
using System.Text;

namespace SeqrSandbox.ContractTests.Wire.BadInput;

/// <summary>Something that is not a call, and how it must be answered.</summary>
internal sealed record HostileMessage(byte[] Body, string Code = "soap:Client", int Status = 500)
{
    public const string Password = "12345678";

    private static readonly byte[] Gzip = Compressed.Gzip(Encoding.UTF8.GetBytes(Call));

    private static readonly byte[] Bomb = Compressed.Gzip(new byte[100_000_000]);

    private const string Doctype = "<!DOCTYPE soapenv:Envelope [";

    /// <summary>All of them by name.</summary>
    public static readonly IReadOnlyDictionary<string, HostileMessage> All = new Dictionary<string, HostileMessage>
    {
        // Not XML.
        ["nothing"] = Of(""),
        ["white space"] = Of(" \r\n\t "),
        ["JSON"] = Of("""{"context":{"password":"12345678"}}"""),
        ["form"] = Of("invoiceReference=1&password=12345678"),
        ["half a message"] = Of(Call[..(Call.Length / 2)]),
        ["an unclosed element"] = Of(Call.Replace("</soapenv:Body>", "")),
        ["two roots"] = Of(Call + Call),
        ["an undeclared prefix"] = Of(Call.Replace("xmlns:ext=", "xmlns:other=")),
        ["an undeclared entity"] = Of(Call.Replace(Password, $"x&p{Password};")),
        ["a bare ampersand"] = Of(Call.Replace(Password, $"{Password} & more")),
        ["an attribute twice"] = Of(Call.Replace("<context>", "<context a='1' a='2'>")),
        ["NUL bytes"] = new(new byte[1000]),
        ["a NUL in a text"] = Of(Call.Replace(Password, "1234\0")),
        ["a forbidden character"] = Of(Call.Replace(Password, "1234&#1;")),
        ["a picture"] = new([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]),

        // Not SOAP 1.1.
        ["HTML"] = Of("<html><body>12345678</body></html>"),
        ["plain XML"] = Of(
            Call[
                (Call.IndexOf("<soapenv:Body>", StringComparison.Ordinal) + 14)..Call.IndexOf("</soapenv:Body>", StringComparison.Ordinal)]),
        ["SOAP 1.2"] = Of(Call.Replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope")) with
        {
            Code = "soap:VersionMismatch"
        },
        ["SOAP 1.2 by type"] = Of(
            Call.Replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"),
            "application/soap+xml") with
        { Code = "soap:VersionMismatch" },
        ["an envelope in no namespace"] = Of("<Envelope><Body/></Envelope>") with { Code = "soap:VersionMismatch" },
        ["an envelope in another namespace"] = Of(Call.Replace("http://schemas.xmlsoap.org/soap/envelope/", "urn:mine")) with
        {
            Code = "soap:VersionMismatch"
        },
        ["no body"] = Of("""<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header/></e:Envelope>"""),
        ["an empty envelope"] = Of("""<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"/>"""),
        ["an empty body"] = Of(Message.InEnvelope("")),
        ["a body in no namespace"] = Of("""<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><Body/></e:Envelope>"""),
        ["text in the body"] = Of(Message.InEnvelope("sendInvoice")),

        // Not one of our operations.
        ["an unknown operation"] = Of(Message.Of("payEverybody")),
        ["an operation in another case"] = Of(Message.Of("SendInvoice")),
        ["an operation in another namespace"] = Of(
            Call.Replace("http://external.interfaces.ers.seamless.com/", "http://external.interfaces.ers.seamless.com")),
        ["an operation in no namespace"] = Of(Message.InEnvelope("<sendInvoice/>")),
        ["an operation with a name of a hundred thousand letters"] = Of(Message.Of(new string('a', 100_000))),
        ["a response"] = Of(Message.Of("sendInvoiceResponse")),
        ["two calls"] = Of(Message.InEnvelope(Inner + Inner)),

        // Headers that must be understood.
        ["mustUnderstand"] = Header("soapenv:mustUnderstand='1'") with { Code = "soap:MustUnderstand" },
        ["mustUnderstand in words"] = Header("soapenv:mustUnderstand=' true '") with { Code = "soap:MustUnderstand" },
        ["mustUnderstand for the next"] = Header(
            "soapenv:mustUnderstand='1' soapenv:actor='http://schemas.xmlsoap.org/soap/actor/next'") with
        {
            Code = "soap:MustUnderstand"
        },
        ["mustUnderstand for nobody"] = Header("soapenv:mustUnderstand='1' soapenv:actor=''") with { Code = "soap:MustUnderstand" },

        // DTDs.
        ["a DTD"] = Of("<!DOCTYPE soapenv:Envelope>" + Call),
        ["a billion laughs"] = Of(
            Doctype + "<!ENTITY a0 'ha'>" + string.Concat(
                Enumerable.Range(1, 30).Select(i => $"<!ENTITY a{i} '{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}'>"))
            + "]>" + Call.Replace(Password, "&a30;")),
        ["a quadratic blowup"] = Of(
            $"{Doctype}<!ENTITY a '{new string('a', 500_000)}'>]>" + Call.Replace(
                Password, string.Concat(Enumerable.Repeat("&a;", 50_000)))),
        ["an external entity"] = Of(Doctype + "<!ENTITY secret SYSTEM 'file:///etc/passwd'>]>" + Call.Replace(Password, "&secret;")),
        ["an external DTD"] = Of("<!DOCTYPE soapenv:Envelope SYSTEM 'http://127.0.0.1:9/evil.dtd'>" + Call),
        ["a parameter entity"] = Of(Doctype + "<!ENTITY % evil SYSTEM 'http://127.0.0.1:9/evil.dtd'> %evil;]>" + Call),

        // Too much.
        ["20,000 levels"] = Of(Message.Of("sendInvoice", Nested(20_000))),
        ["20,000 levels beside the body"] = Of(Message.InEnvelope("", $"<soapenv:Header>{Nested(20_000)}</soapenv:Header>")),
        ["20,000 levels never closed"] = Of(string.Concat(Enumerable.Repeat("<a>", 20_000))),
        ["200,000 elements"] = Of(Message.Of("sendInvoice", string.Concat(Enumerable.Repeat("<a/>", 200_000)))),
        ["3 MiB"] = Of(Message.Of("sendInvoice", Message.Member("title", new string('a', 3 * 1024 * 1024)))),
        ["3 MiB of nothing"] = new(new byte[3 * 1024 * 1024]),

        // Bytes of another kind.
        ["gzip unannounced"] = new(Gzip),
        ["gzip that is none"] = Of(Call) with { Headers = [("Content-Encoding", "gzip")] },
        ["half of a gzip"] = new(Compressed.Gzip(Encoding.UTF8.GetBytes(Call), CompressionLevel.NoCompression)[..250])
        {
            Headers = [("Content-Encoding", "gzip")]
        },
        ["gzip of nothing"] = new(Compressed.Gzip([])) { Headers = [("Content-Encoding", "gzip")] },
        ["a bomb"] = new(Bomb) { Headers = [("Content-Encoding", "gzip")] },
        ["a bomb in deflate"] = new(Compressed.RawDeflate(new byte[100_000_000])) { Headers = [("Content-Encoding", "deflate")] },
        ["a bomb in a bomb"] = new(Compressed.Gzip(Bomb)) { Headers = [("Content-Encoding", "gzip")] },
        ["deflate that is none"] = new([0x07, 0xFF, 0xFF]) { Headers = [("Content-Encoding", "deflate")] },
        ["half of a deflate"] = new(Compressed.Zlib(Encoding.UTF8.GetBytes(Call), CompressionLevel.NoCompression)[..250])
        {
            Headers = [("Content-Encoding", "deflate")]
        },
        ["brotli"] = Of(Call) with { Status = 415, Headers = [("Content-Encoding", "br")] },
        ["zstd"] = Of(Call) with { Status = 415, Headers = [("Content-Encoding", "ZSTD")] },
        ["compress"] = Of(Call) with { Status = 415, Headers = [("Content-Encoding", "x-compress")] },
        ["gzip twice"] = new(Compressed.Gzip(Gzip), Status: 415) { Headers = [("Content-Encoding", "gzip, gzip")] },
        ["gzip twice on two lines"] = new(Compressed.Gzip(Gzip), Status: 415)
        {
            Headers = [("Content-Encoding", "gzip"), ("Content-Encoding", "deflate")]
        },
        ["Latin-1 called ASCII"] = new(Encoding.Latin1.GetBytes(Swedish)) { ContentType = "text/xml; charset=us-ascii" },
        ["Latin-1 called UTF-8"] = new(Encoding.Latin1.GetBytes(Swedish)),
        ["invalid UTF-8"] = new([.. Encoding.UTF8.GetBytes(Call), 0xC3, 0x28]),
        ["UTF-8 called UTF-16"] = Of(Call, "text/xml; charset=utf-16"),
        ["half a character of UTF-16"] = new([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Call), 0x3C]),
        ["a lone surrogate in UTF-16"] = new([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Call), 0x00, 0xD8]),
        ["UTF-32"] = new([.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Call)]),
        ["an unknown charset"] = Of(Call, "text/xml; charset=klingon"),
        ["an unknown charset by declaration"] = Of("""<?xml version="1.0" encoding="klingon"?>""" + Call, "text/xml"),

        // Other content.
        ["JSON by type"] = Of("{}", "application/json") with { Status = 415 },
        ["plain text by type"] = Of(Call, "text/plain") with { Status = 415 },
        ["a form by type"] = Of(Call, "application/x-www-form-urlencoded") with { Status = 415 },
        ["parts that are none"] = Of(Call, "multipart/related; type=\"application/xop+xml\"; boundary=b"),
        ["parts without a boundary"] = Of(Part(Call) + "\r\n--b--", "multipart/related; type=\"text/xml\"") with { Status = 415 },
        ["parts with an endless boundary"] = Of(Call, $"multipart/related; boundary={new string('b', 5000)}") with { Status = 415 },
        ["no part at all"] = Of("--b--\r\n", "multipart/related; boundary=b"),
        ["a part that never ends"] = Of(Part(Call), "multipart/related; boundary=b"),
        ["a part with a thousand headers"] = Of(
            Part(Call, string.Concat(Enumerable.Range(0, 1000).Select(number => $"X-{number}: 1\r\n"))) + "\r\n--b--",
            "multipart/related; boundary=b"),
        ["a part with a long header"] = Of(Part(Call, $"X: {new string('x', 100_000)}\r\n") + "\r\n--b--", "multipart/related; boundary=b"),
        ["an attachment"] = Of(Part(Call) + "\r\n" + Part("receipt") + "\r\n--b--", "multipart/related; boundary=b") with { Status = 415 },
        ["a million parts"] = Of(
            string.Concat(Enumerable.Repeat("--b\r\n\r\n\r\n", 150_000)) + "--b--",
            "multipart/related; boundary=b") with
        { Status = 415 },
        ["a root after an attachment"] = Of(
            Part("receipt", "Content-ID: <a>\r\n") + "\r\n" + Part(Call, "Content-ID: <r>\r\n") + "\r\n--b--",
            "multipart/related; boundary=b; start=\"<r>\""),
        ["a root part of another type"] = Of(
            Part("{}", "Content-Type: application/json\r\n") + "\r\n--b--",
            "multipart/related; boundary=b") with
        { Status = 415 },
        ["a root part in base64"] = Of(
            Part("PGE+", "Content-Transfer-Encoding: base64\r\n") + "\r\n--b--",
            "multipart/related; boundary=b") with
        { Status = 415 },
        ["data in an attachment"] = Of(
            Part(
                Call.Replace(Password, "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:a'/>"),
                "Content-Type: application/xop+xml\r\n") + "\r\n--b--",
            "multipart/related; boundary=b") with
        { Status = 415 },
        ["another kind of parts"] = Of(Part(Call) + "\r\n--b--", "multipart/form-data; boundary=b") with { Status = 415 },
        ["no type at all"] = Of(Call, "rubbish") with { Status = 415 },
    };

    public string? ContentType { get; private init; } = "text/xml; charset=utf-8";

    public (string Name, string Value)[] Headers { get; private init; } = [];

    private static string Call => Message.Of("sendInvoice", Message.Invoice());

    private static string Inner =>
        $"<a:sendInvoice xmlns:a='http://external.interfaces.ers.seamless.com/'>{Message.Context}</a:sendInvoice>";

    private static string Swedish => Message.Of("sendInvoice", Message.Invoice(members: "<title>Räksmörgås</title>"));

    private static HostileMessage Of(string text, string contentType = "text/xml; charset=utf-8") =>
        new(Encoding.UTF8.GetBytes(text)) { ContentType = contentType };

    private static HostileMessage Header(string attributes) => Of(Message.InEnvelope(
        Inner,
        $"<soapenv:Header><w:Security xmlns:w='urn:w' {attributes}><w:Password>{Password}</w:Password></w:Security></soapenv:Header>"));

    private static string Part(string content, string headers = "") => $"--b\r\n{headers}\r\n{content}";

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
}
