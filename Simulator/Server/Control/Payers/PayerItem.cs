using System.Text.Json.Serialization;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Payers;

namespace SeqrSandbox.Simulator.Control.Payers;

/// <summary>A payer as a list shows it. The PIN is nobody's business.</summary>
internal record PayerItem
{
    // What is derived from this would come first otherwise.
    private const int First = -1;

    public PayerItem(Payer payer)
    {
        (Id, Name, Msisdn, TerminalId) = (payer.Id, payer.Name, payer.Msisdn, payer.TerminalId);
        IsDefault = payer.Id == PayerRegistry.DefaultPayerId;
        (AccountOpen, CanReserve, TakesRefunds) = (payer.AccountOpen, payer.CanReserve, payer.TakesRefunds);
        Cards = [.. payer.Cards.Select(card => new CardView(card.Id, card.Value, card.ResellerId))];
    }

    [JsonPropertyOrder(First)]
    public string Id { get; }

    [JsonPropertyOrder(First)]
    public string Name { get; }

    [JsonPropertyOrder(First)]
    public string Msisdn { get; }

    [JsonPropertyOrder(First)]
    public string TerminalId { get; }

    /// <summary>Whether the shorthands on invoices act as this payer.</summary>
    [JsonPropertyOrder(First)]
    public bool IsDefault { get; }

    [JsonPropertyOrder(First)]
    public bool AccountOpen { get; }

    [JsonPropertyOrder(First)]
    public bool CanReserve { get; }

    [JsonPropertyOrder(First)]
    public bool TakesRefunds { get; }

    [JsonPropertyOrder(First)]
    public IReadOnlyList<CardView> Cards { get; }
}
