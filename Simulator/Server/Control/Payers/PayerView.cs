using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Control.Output;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Control.Payers;

/// <summary>A payer with money, messages and the bill that was scanned last.</summary>
internal sealed record PayerView : PayerItem
{
    private PayerView(Payer payer, IReadOnlyList<PayerAccount> accounts, IReadOnlyList<PayerMessage> messages, Invoice? scanned, Terminal? till)
        : base(payer)
    {
        Accounts = [.. accounts.Select(account => new AccountView(MoneyView.Of(account.Balance), MoneyView.Of(account.Reserved)))];
        Messages = [.. messages.Select(message => new MessageView(message.At, message.Text))];
        Scanned = scanned is null ? null : new(scanned.Reference.Value, Words.Wire(scanned.Status));
        Waiting = till is null ? null : new(till.Id, till.Name, till.SeqrId!, till.Waiting!.Since);
    }

    public IReadOnlyList<AccountView> Accounts { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<MessageView> Messages { get; }

    public ScannedView? Scanned { get; }

    /// <summary>The till whose next bill this payer gets.</summary>
    public WaitingView? Waiting { get; }

    public static async Task<PayerView> Of(Sandbox sandbox, Payer payer) => new(
        payer,
        await PayerAccounts.Of(sandbox.Store, payer.Id),
        await sandbox.Store.MessagesOf(payer.Id),
        (await sandbox.Store.FindInvoiceScannedBy(payer.Id))?.Value,
        (await sandbox.Store.ListTerminals()).FirstOrDefault(till => till.Waiting?.PayerId == payer.Id));
}
