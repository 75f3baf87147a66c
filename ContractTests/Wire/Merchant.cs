using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>
/// A merchant of one test, with two terminals with known names: its reports hold no other test's sales.
/// </summary>
internal sealed record Merchant(string Id)
{
    /// <summary>The context of its user.</summary>
    public string User => Message.ContextOfUser(Id);

    public string TerminalId(int number) => $"{Id}_terminal_{number}";

    /// <summary>The context of one of its terminals.</summary>
    public string Context(int number) => Message.ContextOf(TerminalId(number));

    public Terminal Terminal(int number) => new()
    {
        Id = TerminalId(number),
        ResellerId = Id,
        Name = $"Terminal {number}",
        Kind = TerminalKind.WebShop,
        Password = Secret.Of(TerminalId(number), ExtraPrincipals.Password),
    };
}
