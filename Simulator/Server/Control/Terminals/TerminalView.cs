using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Terminals;

/// <summary>A terminal with the merchant it belongs to. Registered says whether it may still call.</summary>
internal sealed record TerminalView(
    string Id, string Name, string? ExternalId, string Kind, string? SeqrId, string? StaticCode, string? WaitingPayer, bool Blocked, bool Registered, ResellerView Reseller)
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
