using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Engine;

/// <summary>Carries out a call that the guard has read, and makes the answer. Every engine answers with the same bytes.</summary>
internal interface ISoapEngine
{
    /// <returns>The answer, which has not been sent.</returns>
    ValueTask<SoapAnswer> Run(HttpContext context, WireRequest call);
}
