using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Core.Rules;

/// <summary>
/// The effect of a scan: the payer is bound, and a loyalty card that the payer has from this merchant is offered to it.
/// A card swiped at the till takes precedence over the payer's own. Source: docs/protocol.md, "Loyalty".
/// </summary>
public static class Scanning
{
    public static ImmutableArray<InvoiceEvent> Begin(Invoice invoice, Payer payer, DateTimeOffset at)
    {
        var bound = new BoundPayer(payer.Id, payer.TerminalId, at);
        var card = invoice.Tokens.IsDefaultOrEmpty ? payer.Cards.FirstOrDefault(own => own.ResellerId == invoice.ResellerId) : null;
        var offered = invoice.Tokens.Any(token => token.FromPayer);
        return card is null
            ? [new InvoiceEvent.Scanned(bound, offered)]
            :
            [
                new InvoiceEvent.Scanned(bound, HasLoyaltyCard: true),
                new InvoiceEvent.TokenOffered(new() { Id = card.Id, Value = card.Value, Status = CustomerToken.Pending, FromPayer = true }),
            ];
    }
}
