namespace SeqrSandbox.Simulator.Pages.Wallet.People;

/// <summary>The payers to choose from.</summary>
/// <param name="Handset">The phone around it.</param>
/// <param name="Chosen">The id of the payer chosen now.</param>
/// <param name="People">Payers by id.</param>
/// <param name="To">The path to go back to.</param>
public sealed record PeopleView(Handset Handset, string Chosen, IReadOnlyList<Person> People, string To);

/// <summary>A payer to choose.</summary>
public sealed record Person(string Id, string Name, string Msisdn);
