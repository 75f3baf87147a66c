using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>erswsRegisterTerminalResponse.</summary>
internal static class TerminalMap
{
    public static WireReply Registered(Outcome<Terminal> outcome) => new()
    {
        Operation = InvoiceService.RegisterTerminal,
        Refusal = outcome.Refusal,
        Members = outcome.Succeeded ? writer => writer.WriteMember("terminalId", outcome.Value.Id) : null,
    };
}
