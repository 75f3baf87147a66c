using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>erswsResponse with the base members alone. Its ersReference is not used. Source: SEQR API 2.6.0.</summary>
internal static class PlainMap
{
    public static WireReply Reply<T>(Operation operation, Outcome<T> outcome)
        where T : notnull => new() { Operation = operation, Refusal = outcome.Refusal, Subject = outcome.Value as Invoice };
}
