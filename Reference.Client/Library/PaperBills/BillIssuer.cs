using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Reference.Client.Codes;

namespace Reference.Client.PaperBills;

/// <summary>Who prints bills, and the secret that SEQR gave them. Source: SEQR's Invoice Service.</summary>
public sealed record BillIssuer
{
    // SEQR names the issuer in the token's header, and knows no times in it.
    private static readonly JsonWebTokenHandler Tokens = new() { SetDefaultTimesOnTokenCreation = false };

    private static readonly JsonSerializerOptions Payload = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string secret;

    /// <summary>Creates an issuer.</summary>
    /// <param name="name">The issuer's name at SEQR.</param>
    /// <param name="secret">The secret. It signs codes and calls, and appears nowhere else.</param>
    /// <exception cref="ArgumentException">The name or the secret is missing.</exception>
    public BillIssuer(string name, string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        (Name, this.secret) = (name, secret);
    }

    /// <summary>The issuer's name.</summary>
    public string Name { get; }

    /// <summary>What proves to SEQR that the issuer asks: SHA-256, in hex, of the name and the secret.</summary>
    internal string AuthToken => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name + secret)));

    /// <summary>
    /// Makes the code of a bill: <c>HTTP://SEQR.SE/000/invoice?j=</c> and a token that is signed with HS256. The key is the 32 bytes of
    /// SHA-256 of the secret, and not their text in hex.
    /// </summary>
    /// <param name="bill">The bill.</param>
    /// <returns>The text of the QR code.</returns>
    public string CodeFor(PaperBill bill)
    {
        ArgumentNullException.ThrowIfNull(bill);
        var payload = JsonSerializer.Serialize(
            new { a = bill.Amount, c = bill.Total.Currency, d = bill.Description, r = bill.Reference, o = bill.Once ? "true" : "false" },
            Payload);
        var key = new SymmetricSecurityKey(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        return ServiceCode.ForPaperBill(Tokens.CreateToken(
            payload,
            new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
            new Dictionary<string, object> { [JwtHeaderParameterNames.Typ] = "JWT", [JwtRegisteredClaimNames.Iss] = Name }));
    }

    /// <summary>Describes the issuer, without the secret.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
