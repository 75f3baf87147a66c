using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Core.Rules;

/// <summary>The rules of loyalty cards. Source: docs/protocol.md, "Loyalty".</summary>
public static class Loyalty
{
    /// <summary>Pending, used, blocked, unknown.</summary>
    private static readonly ImmutableArray<int> KnownStatuses = [0, 1, 90, 99];

    /// <summary>What is wrong with a merchant's tokens; null if nothing is.</summary>
    public static string? WhatIsWrong(ImmutableArray<CustomerToken> tokens)
    {
        foreach (var token in tokens.IsDefault ? [] : tokens)
        {
            if (!KnownStatuses.Contains(token.Status))
                return $"A token has the status {token.Status}; it has to be {string.Join(", ", KnownStatuses[..^1])} "
                    + $"or {KnownStatuses[^1]}.";
        }

        return null;
    }

    /// <summary>
    /// The tokens after the merchant's answer. It replaces the earlier ones, except for whether a card came from the
    /// payer.
    /// </summary>
    public static ImmutableArray<CustomerToken> Answer(ImmutableArray<CustomerToken> before, ImmutableArray<CustomerToken> sent) =>
        sent.IsDefaultOrEmpty
            ? before
            :
            [
                .. sent.Select(token => token with
                {
                    FromPayer = before.Any(known => known.FromPayer && known.Id == token.Id && known.Value == token.Value),
                }),
            ];

    /// <summary>
    /// After a payment, the swiped card that the payer does not have yet: the app asks whether to remember it.
    /// </summary>
    public static CustomerToken? ToRemember(Invoice invoice, Payer payer) => invoice.Payment is null || invoice.Payer?.PayerId != payer.Id
        ? null
        : invoice.Tokens.FirstOrDefault(token => token is { FromPayer: false, Status: 0 or 1, Value: not null }
            && !payer.Cards.Any(card => card.ResellerId == invoice.ResellerId && card.Id == token.Id && card.Value == token.Value));
}
