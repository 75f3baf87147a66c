using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// Applies a scenario's fault to an answer on the wire, for real: a client cannot tell it from a failure of the
/// network. Without a socket, as under a test server, it aborts the connection instead.
/// </summary>
/// <param name="connections">Does it to connections.</param>
internal sealed class WireFault(ConnectionFault connections)
{
    // The distance between damaged bytes, so short that no part of the answer stays whole.
    private const int DamageDistance = 16;

    /// <param name="context">The call.</param>
    /// <param name="answer">The answer without the fault. It is disposed of in any case.</param>
    /// <param name="fault">The fault.</param>
    /// <param name="tell">Receives the client's answer, null for none, just before it goes out.</param>
    public async Task Send(HttpContext context, SoapAnswer answer, ScriptedFault fault, Func<SoapAnswer?, ValueTask> tell)
    {
        using (answer.Long)
        {
            if (fault.Kind == FaultKind.Delay && !await connections.Pause(context, fault.For ?? TimeSpan.Zero))
            {
                await tell(null);
                return;
            }

            var sent = Changed(answer, fault);
            await tell(sent);
            var wire = fault.Kind switch
            {
                FaultKind.Timeout => HandedFault.Silence(fault.For ?? ConnectionFault.LongestSilence),
                FaultKind.Reset => HandedFault.Reset,
                FaultKind.Truncated => HandedFault.Half(answer.Status, answer.ContentType, answer.Length, sent!.Body),
                _ => null,
            };
            if (wire is null)
                await sent!.Send(context);
            else if (PeerCall.Is(context))
                await wire.HandOver(context);
            else
                await connections.Perform(context, wire);
        }
    }

    /// <summary>
    /// The client's answer. For an answer too long for memory, its beginning takes the place of the whole.
    /// </summary>
    private static SoapAnswer? Changed(SoapAnswer answer, ScriptedFault fault) => fault.Kind switch
    {
        FaultKind.Delay => answer,
        FaultKind.Timeout or FaultKind.Reset => null,
        FaultKind.Empty => new(StatusCodes.Status200OK, answer.ContentType, default),
        FaultKind.Garbled => new(answer.Status, answer.ContentType, Damage(answer.Body.ToArray(), fault.Seed)),
        FaultKind.Truncated => new(answer.Status, answer.ContentType, answer.Body[..(answer.Body.Length / 2)]),
        FaultKind.Http => Page(fault.HttpStatus ?? StatusCodes.Status503ServiceUnavailable),
        FaultKind.SoapFault => FaultResponse.Of(
            FaultCode.Server, "The service could not process the message.", StatusCodes.Status500InternalServerError),
        _ => throw new InvalidOperationException($"Unknown fault {fault.Kind}."),
    };

    /// <summary>Damages a body from its first byte on, and keeps its length.</summary>
    private static byte[] Damage(byte[] body, ulong seed)
    {
        for (var at = 0; at < body.Length; at += DamageDistance)
        {
            // Flipping this bit turns the first bracket into something that no document begins with; the seed decides the rest.
            body[at] ^= (byte)(0x40 | (byte)(seed >> (at / DamageDistance % 64)) & 0x3F);
        }

        return body;
    }

    private static SoapAnswer Page(int status) => new(status, ErrorPage.ContentType, ErrorPage.Of(status));
}
