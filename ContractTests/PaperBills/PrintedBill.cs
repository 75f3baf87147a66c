using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SeqrSandbox.ContractTests.PaperBills;

/// <summary>A bill as an issuer prints it. It shares nothing with what reads it.</summary>
internal static class PrintedBill
{
    public const string Address = "HTTP://SEQR.SE/000/invoice?j=";

    /// <summary>The code in SEQR's documentation: issuer example, secret 5ecr3t, 29.99 SEK, reference R820919.</summary>
    public const string Documented = Address + "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImlzcyI6ImV4YW1wbGUifQ."
        + "eyJhIjoiMjkuOTkiLCJjIjoiU0VLIiwiZCI6IlRlc3QgaW52b2ljZSIsInIiOiJSODIwOTE5IiwibyI6ImZhbHNlIn0."
        + "PwBs2SXHLMC3sofiSWayX180XM7i3wANOdZTjmXHmLg";

    public const string Secret = "5ecr3t";
    public const string Header = """{"alg":"HS256","typ":"JWT","iss":"example"}""";

    public static string Unsigned =>
        $"{Address}{Part("""{"alg":"none","typ":"JWT","iss":"example"}"""u8.ToArray())}.{Part(Encoding.UTF8.GetBytes(Payload()))}.";

    public static byte[] Key(string secret = Secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public static string Payload(
        string amount = "29.99", string currency = "SEK", string description = "Test invoice", string reference = "R820919",
        string once = "false") => $$"""{"a":"{{amount}}","c":"{{currency}}","d":"{{description}}","r":"{{reference}}","o":"{{once}}"}""";

    public static string Once(string reference, string amount = "29.99") =>
        Code(Payload(amount: amount, reference: reference, once: "true"));

    public static string Code(string payload, string header = Header, byte[]? key = null) => Address + Token(payload, header, key);

    public static string Token(string payload, string header = Header, byte[]? key = null)
    {
        var signed = $"{Part(Encoding.UTF8.GetBytes(header))}.{Part(Encoding.UTF8.GetBytes(payload))}";
        return $"{signed}.{Part(HMACSHA256.HashData(key ?? Key(), Encoding.ASCII.GetBytes(signed)))}";
    }

    public static string Part(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
