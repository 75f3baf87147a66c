namespace SeqrSandbox.Simulator.Pages.Wallet.People;

/// <summary>A payer's loyalty cards.</summary>
/// <param name="Handset">The phone around it.</param>
/// <param name="Cards">The cards, newest last.</param>
/// <param name="Shops">Merchants whose cards can be added: their names by id.</param>
public sealed record CardsView(Handset Handset, IReadOnlyList<Card> Cards, IReadOnlyDictionary<string, string> Shops);

/// <summary>A loyalty card as the phone shows it.</summary>
public sealed record Card(string Shop, string Id, string Value);
