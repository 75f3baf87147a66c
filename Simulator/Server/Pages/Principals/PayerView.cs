using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Simulator.Pages.Principals;

/// <summary>A payer with money and messages, and the invoice scanned last.</summary>
public sealed record PayerView(Payer Payer, IReadOnlyList<PayerAccount> Accounts, IReadOnlyList<PayerMessage> Messages, Invoice? Scanned, DateTimeOffset Now);
