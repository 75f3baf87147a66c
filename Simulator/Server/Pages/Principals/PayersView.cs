using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Simulator.Pages.Principals;

/// <summary>A page of payers.</summary>
/// <param name="Payers">In the order they were made.</param>
/// <param name="Next">The last id of this page; null if no more follow.</param>
/// <param name="IsLater">Whether this is a later page than the first.</param>
/// <param name="Form">The form that adds a payer.</param>
public sealed record PayersView(IReadOnlyList<Payer> Payers, string? Next, bool IsLater, PayerForm Form);

/// <summary>A payer with money and messages, and the invoice scanned last.</summary>
public sealed record PayerView(
    Payer Payer,
    IReadOnlyList<PayerAccount> Accounts,
    IReadOnlyList<PayerMessage> Messages,
    Invoice? Scanned,
    DateTimeOffset Now);
