using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SeqrSandbox.Core.Partners;

namespace SeqrSandbox.Simulator.Codes;

/// <summary>Checks the signature of a token: HS256 with the 32 bytes of SHA-256 of the issuer's secret.</summary>
internal static class TokenSignature
{
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = BillToken.Longest };

    /// <summary>Null if it is right.</summary>
    public static async ValueTask<string?> WhatIsWrong(string token, PartnerSecret secret)
    {
        var checkedToken = await Handler.ValidateTokenAsync(token, new()
        {
            IssuerSigningKey = new SymmetricSecurityKey(secret.KeyBytes()),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireSignedTokens = true,
            // The issuer is in the header, where the library does not look, and the clock is the sandbox's.
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
            RequireExpirationTime = false,
        });
        if (checkedToken.IsValid)
            return null;
        if (checkedToken.Exception is not (SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException))
            return "The token has a member that RFC 7519 defines in another way.";
        return IsSignedWith(token, Encoding.ASCII.GetBytes(secret.Key))
            || IsSignedWith(token, Encoding.ASCII.GetBytes(secret.Key.ToUpperInvariant()))
            ? "The signature was made with the hex text of the hash as key; the key is the 32 raw bytes of the hash."
            : "The signature does not fit: the key is another one than SHA-256 of the issuer's secret, or the token was changed.";
    }

    /// <summary>Recognizes a mistake. It never lets a token through.</summary>
    private static bool IsSignedWith(string token, byte[] key)
    {
        var end = token.LastIndexOf('.');
        var signature = HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(token[..end]));
        return Base64UrlEncoder.Encode(signature) == token[(end + 1)..];
    }
}
