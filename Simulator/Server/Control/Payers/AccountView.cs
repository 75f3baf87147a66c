using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Payers;

/// <summary>What a payer can spend in one currency, and what reservations have set aside beside it.</summary>
internal sealed record AccountView(MoneyView Balance, MoneyView Reserved);
