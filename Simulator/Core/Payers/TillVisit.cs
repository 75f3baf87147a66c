using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Payers;

/// <summary>A payer at a till: with its bill, or waiting for it.</summary>
public sealed record TillVisit(Terminal Till, Invoice? Bill);
