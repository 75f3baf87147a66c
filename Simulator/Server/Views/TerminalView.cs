using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

/// <summary>A terminal with its merchant. Registered says whether it may still call.</summary>
internal sealed record TerminalView(
    string Id, string Name, string? ExternalId, string Kind, string? SeqrId, string? StaticCode, string? WaitingPayer,
    bool Blocked, bool Registered, ResellerView Reseller)
{
    public static TerminalView Of(Terminal terminal, Reseller reseller) => new(
        terminal.Id,
        terminal.Name,
        terminal.ExternalId,
        Words.Wire(terminal.Kind),
        terminal.SeqrId,
        terminal.SeqrId is { } seqrId ? QrCode.OfTill(seqrId) : null,
        terminal.Waiting?.PayerId,
        terminal.Blocked,
        !terminal.Unregistered,
        ResellerView.Of(reseller));
}

/// <summary>A merchant. An empty list of currencies accepts all; users are the ids of its back office.</summary>
internal sealed record ResellerView(
    string Id, string Name, bool Blocked, bool MayRefund, IReadOnlyList<string> Currencies, bool RowsMustAddUp,
    IReadOnlyList<UserView> Users)
{
    public static ResellerView Of(Reseller reseller) => new(
        reseller.Id,
        reseller.Name,
        reseller.Blocked,
        reseller.MayRefund,
        reseller.Currencies.IsDefault ? [] : reseller.Currencies,
        reseller.RowsMustAddUp,
        [.. reseller.Users.Select(user => new UserView(user.UserId))]);
}

/// <summary>A user of a merchant's back office; the password is never shown.</summary>
internal sealed record UserView(string UserId);

/// <summary>A page of terminals, newest first, and every reseller, since one may have no terminal yet.</summary>
internal sealed record TerminalPageView(IReadOnlyList<TerminalView> Items, string? Next, IReadOnlyList<ResellerView> Resellers);
