using System.Text.Json.Serialization;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Payers;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

/// <summary>A payer in a list. The PIN is never shown.</summary>
internal record PayerItem
{
    // Without this order, the members of derived types would come first.
    private const int First = -1;

    public PayerItem(Payer payer)
    {
        (Id, Name, Msisdn, TerminalId) = (payer.Id, payer.Name, payer.Msisdn, payer.TerminalId);
        IsDefault = payer.Id == PayerRegistry.DefaultPayerId;
        RegistrationReference = payer.RegistrationReference;
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

    /// <summary>The reference of a registration that waits for its confirmation.</summary>
    [JsonPropertyOrder(First)]
    public string? RegistrationReference { get; }

    [JsonPropertyOrder(First)]
    public bool AccountOpen { get; }

    [JsonPropertyOrder(First)]
    public bool CanReserve { get; }

    [JsonPropertyOrder(First)]
    public bool TakesRefunds { get; }

    [JsonPropertyOrder(First)]
    public IReadOnlyList<CardView> Cards { get; }
}

/// <summary>A payer with money, messages and the bill that was scanned last.</summary>
internal sealed record PayerView : PayerItem
{
    private PayerView(
        Payer payer,
        IReadOnlyList<PayerAccount> accounts,
        IReadOnlyList<PayerMessage> messages,
        Invoice? scanned,
        Terminal? till)
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

    public static async Task<PayerView> Load(Sandbox sandbox, Payer payer) => new(
        payer,
        await PayerAccounts.List(sandbox.Store, payer.Id),
        await sandbox.Store.ListMessages(payer.Id),
        (await sandbox.Store.FindInvoiceScannedBy(payer.Id))?.Value,
        (await sandbox.Store.ListTerminals()).FirstOrDefault(till => till.Waiting?.PayerId == payer.Id));
}

/// <summary>What a payer can spend in one currency, and what reservations have set aside.</summary>
internal sealed record AccountView(MoneyView Balance, MoneyView Reserved);

internal sealed record CardView(string Id, string Value, string Reseller);

/// <summary>A text message that SEQR sent to a payer.</summary>
internal sealed record MessageView(DateTimeOffset Time, string Text);

/// <summary>The invoice that a payer scanned last, to which confirm and cancel apply.</summary>
internal sealed record ScannedView(string Reference, string Status);

/// <summary>The till at which a payer waits.</summary>
internal sealed record WaitingView(string Terminal, string Name, string SeqrId, DateTimeOffset Since);
