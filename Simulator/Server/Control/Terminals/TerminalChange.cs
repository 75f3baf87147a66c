using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Control.Input;
using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Terminals;

/// <summary>What shall be otherwise about a terminal; null stays as it is.</summary>
internal sealed record TerminalChange(string? Name, string? ExternalId, TerminalKind? Kind, bool? Blocked, string? Password)
{
    public static readonly TerminalChange None = new(null, null, null, null, null);

    public static TerminalChange Read(JsonInput body) => new(
        body.Text("name"),
        body.Text("externalId"),
        body.Choice<TerminalKind>("kind", Words.Wire),
        body.Flag("blocked"),
        body.Text("password", longest: 100));

    public Terminal To(Terminal terminal) => terminal with
    {
        Name = Name ?? terminal.Name,
        ExternalId = ExternalId ?? terminal.ExternalId,
        Kind = Kind ?? terminal.Kind,
        Blocked = Blocked ?? terminal.Blocked,
        Password = Password is null ? terminal.Password : Secret.Of(terminal.Id, Password),
    };
}
