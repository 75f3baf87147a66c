using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Partners;

namespace SeqrSandbox.Simulator.Codes;

/// <summary>Makes the texts of codes as partners print them. Whatever is made is read by the scanner's own rules first.</summary>
internal static class PrintedCode
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private static readonly JsonSerializerOptions Payload = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The code on a paper bill.</summary>
    /// <param name="issuer">Who prints it.</param>
    /// <param name="secret">The issuer's secret.</param>
    /// <param name="members">a, c, d, r and o, of those that are there.</param>
    /// <exception cref="FormatException">A member is wrong, with the reason.</exception>
    public static string OfBill(string issuer, string secret, IReadOnlyDictionary<string, string> members) =>
        OfBill(issuer, PartnerSecret.Of(issuer, secret), members);

    /// <inheritdoc cref="OfBill(string, string, IReadOnlyDictionary{string, string})"/>
    public static string OfBill(string issuer, PartnerSecret secret, IReadOnlyDictionary<string, string> members)
    {
        if (PaperBill.Read(members.GetValueOrDefault).Refusal is { } refusal)
            throw new FormatException(refusal.Reason);
        var key = new SymmetricSecurityKey(secret.KeyBytes());
        var token = Handler.CreateToken(
            JsonSerializer.Serialize(members, Payload),
            new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
            new Dictionary<string, object> { ["typ"] = "JWT", ["iss"] = issuer });
        return new ServiceCode(ServiceCode.Invoice, $"j={token}").Text;
    }

    /// <summary>The code of a product's page, or of a machine.</summary>
    /// <exception cref="FormatException">A part is wrong, with the reason.</exception>
    public static string OfPurchase(PartnerKind kind, string partner, string token)
    {
        var code = new ServiceCode(
            kind == PartnerKind.WebShop ? ServiceCode.WebShop : ServiceCode.Machine,
            $"w={Uri.EscapeDataString(partner)}&t={token}");
        return PurchaseCode.Read(code, kind).Refused is { } refused ? throw new FormatException(refused.Sentence) : code.Text;
    }

    /// <summary>A parameter of a service's code, as people write it.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static (string Name, string Value) ReadParameter(string text) => text.Split('=', 2) is [{ Length: > 0 } name, var value]
        ? (name, value)
        : throw new FormatException($"'{text}' is no parameter: that is NAME=VALUE.");

    /// <summary>The code of an external service with its parameters.</summary>
    /// <exception cref="FormatException">The id has characters that no code has.</exception>
    public static string OfService(string id, IEnumerable<(string Name, string Value)> parameters)
    {
        var code = new ServiceCode(
            id, string.Join('&', parameters.Select(given => $"{Uri.EscapeDataString(given.Name)}={Uri.EscapeDataString(given.Value)}")));
        return ServiceCode.TryRead(code.Text, out var read) && read == code
            ? code.Text
            : throw new FormatException(
                $"The id '{id}' has to be letters, digits, hyphens, underscores and dots, "
                    + $"and the code {ServiceCode.Longest} characters at most.");
    }
}
