using System.Text.Json;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Simulator.Codes;

/// <summary>
/// Reads the code of a paper bill, <c>HTTP://SEQR.SE/000/invoice?j=</c> and a signed token, and checks every part of it.
/// </summary>
/// <remarks>Source: docs/protocol.md, "Paper bills".</remarks>
internal static class BillToken
{
    /// <summary>In characters. A code with all members at their longest has some 400.</summary>
    public const int Longest = 2048;

    private const string Parameter = "j";
    private const string Algorithm = "HS256";

    /// <param name="code">The scanned code.</param>
    /// <param name="find">Finds an issuer by its name.</param>
    /// <param name="now">The sandbox's time.</param>
    public static async ValueTask<ReadToken> Read(ServiceCode code, Func<string, ValueTask<Partner?>> find, DateTimeOffset now)
    {
        if (WhatIsWrongAround(code) is { } around)
            return around;
        var text = code.Values(Parameter)[0];
        if (TokenParts.Of(text, out var why) is not { } parts)
            return new RefusedCode(FindingCatalogue.BillTokenMalformed, why);
        if (WhatIsWrongWith(parts.Header) is { } header)
            return new RefusedCode(FindingCatalogue.BillTokenHeader, header);
        if (parts.Payload.TryGetProperty("iss", out _))
            return new RefusedCode(
                FindingCatalogue.BillTokenIssuer, "The issuer, iss, stands in the token's payload; it belongs into the header.");
        if (TokenParts.Text(parts.Header, "iss") is not { Length: > 0 } name)
            return new RefusedCode(FindingCatalogue.BillTokenIssuer, "The token's header has no issuer, iss, as a text.");
        if (await find(name) is not { Secret: { } secret } issuer)
            return new RefusedCode(FindingCatalogue.BillTokenIssuer, $"There is no issuer '{Refusal.Quote(name)}' in this sandbox.");
        if (TokenTime.WhatIsUnreadable(parts.Payload) is { } unreadable)
            return new RefusedCode(FindingCatalogue.BillTokenExpired, unreadable);
        if (await TokenSignature.WhatIsWrong(text, secret) is { } signature)
            return new RefusedCode(FindingCatalogue.BillTokenSignature, signature);
        if (TokenTime.WhatIsWrong(parts.Payload, now) is { } time)
            return new RefusedCode(FindingCatalogue.BillTokenExpired, time);
        return ReadBill(issuer, parts.Payload);
    }

    private static RefusedCode? WhatIsWrongAround(ServiceCode code)
    {
        var tokens = code.Values(Parameter);
        if (tokens.Count == 0)
        {
            return new(
                FindingCatalogue.BillCodeOutdated,
                code.Values("h").Count > 0 || code.Values("i").Count > 0
                    ? "The code has the older form, with i, d, a, c, r, o and the hash h as plain parameters; SEQR replaced it by a signed "
                        + "token (JWT), the parameter j."
                    : "The code has no token, the parameter j.");
        }

        if (tokens.Count > 1 || code.Parameters.Count > 1)
            return new(FindingCatalogue.BillTokenMalformed, "The code has more than the one parameter j.");
        return tokens[0].Length > Longest
            ? new(FindingCatalogue.BillTokenMalformed, $"The token has {tokens[0].Length} characters; at most {Longest} are read.")
            : null;
    }

    private static string? WhatIsWrongWith(JsonElement header)
    {
        if (TokenParts.Text(header, "alg") is not { } algorithm)
            return "The token's header has no algorithm, alg, as a text.";
        if (algorithm.Equals("none", StringComparison.OrdinalIgnoreCase))
            return "The token is not signed: its alg is none.";
        if (algorithm != Algorithm)
            return $"The token's alg is '{Refusal.Quote(algorithm)}'; it has to be {Algorithm}.";
        if (TokenParts.Text(header, "typ") is not "JWT")
            return "The token's typ is missing or another one than JWT.";
        return header.TryGetProperty("crit", out _) ? "The token's header has crit, which names extensions that SEQR does not have." : null;
    }

    private static ReadToken ReadBill(Partner issuer, JsonElement payload)
    {
        foreach (var name in (ReadOnlySpan<string>)["a", "c", "d", "r", "o"])
        {
            if (payload.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.String)
            {
                return new RefusedCode(
                    FindingCatalogue.BillTokenPayload, $"The member {name} is a JSON {member.ValueKind}; each member has to be a text.");
            }
        }

        var bill = PaperBill.Read(name => TokenParts.Text(payload, name));
        return bill.Succeeded
            ? new ReadToken(issuer, bill.Value, null)
            : new RefusedCode(FindingCatalogue.BillTokenPayload, bill.Refusal.Reason);
    }
}

/// <summary>The bill in a code, with its issuer; or why it is not taken.</summary>
internal sealed record ReadToken(Partner? Issuer, PaperBill? Bill, RefusedCode? Refused)
{
    public static implicit operator ReadToken(RefusedCode refused) => new(null, null, refused);
}
