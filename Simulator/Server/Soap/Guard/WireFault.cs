using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// Does to an answer what a scenario has go wrong on the wire, for real: a client cannot tell it from the network's own
/// trouble. Without a socket, as under a test server, the connection is aborted instead.
/// </summary>
/// <param name="lifetime">Waiting ends when the simulator stops.</param>
internal sealed class WireFault(IHostApplicationLifetime lifetime)
{
    // Clients give up long before; a connection must not be held for ever.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(10);

    // A client that got half an answer and an end closes its side too.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    // Damage every so many bytes: enough that no part of the answer is whole.
    private const int DamageDistance = 16;

    /// <param name="context">The call.</param>
    /// <param name="answer">What would be sent. It is let go of, whatever becomes of it.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="tell">Told what the client gets, null for no answer, just before it does.</param>
    public async Task Send(HttpContext context, SoapAnswer answer, ScriptedFault fault, Action<SoapAnswer?> tell)
    {
        using (answer.Long)
        {
            if (fault.Kind == FaultKind.Delay)
                await Wait(context, fault.For ?? TimeSpan.Zero);
            var sent = Changed(answer, fault);
            tell(sent);
            await (fault.Kind switch
            {
                FaultKind.Timeout => KeepSilent(context, fault.For ?? LongestSilence),
                FaultKind.Reset => Reset(context),
                FaultKind.Truncated => SendHalf(context, answer, sent!.Body),
                _ => sent!.Send(context),
            });
        }
    }

    /// <summary>What the client gets. Of an answer too long for memory, what it begins with takes the place of the whole.</summary>
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

    private async Task KeepSilent(HttpContext context, TimeSpan length)
    {
        await Wait(context, length < LongestSilence ? length : LongestSilence);
        context.Abort();
    }

    /// <summary>Waits until the time has passed, the client has gone or the simulator stops.</summary>
    private async Task Wait(HttpContext context, TimeSpan length)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await Task.Delay(length, ends.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Task Reset(HttpContext context)
    {
        // Closing without lingering is what sends a reset and not an orderly end.
        if (SocketOf(context) is { } socket)
            socket.LingerState = new(enable: true, seconds: 0);
        context.Abort();
        return Task.CompletedTask;
    }

    private async Task SendHalf(HttpContext context, SoapAnswer answer, ReadOnlyMemory<byte> half)
    {
        if (SocketOf(context) is { } socket)
        {
            // Below Kestrel, which would complain of a response that is shorter than announced.
            await SendAll(socket, Encoding.ASCII.GetBytes(Head(answer)));
            await SendAll(socket, half);
            socket.Shutdown(SocketShutdown.Send);
            await Wait(context, Farewell);
        }
        else
        {
            context.Response.ContentType = answer.ContentType;
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(half, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        context.Abort();
    }

    private static async Task SendAll(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes)..];
    }

    private static string Head(SoapAnswer answer) => string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}\r\n"
            + $"Content-Type: {answer.ContentType}\r\nContent-Length: {answer.Length}\r\n\r\n");

    /// <summary>As many bytes, from the first on no XML any more.</summary>
    private static byte[] Damage(byte[] body, ulong seed)
    {
        for (var at = 0; at < body.Length; at += DamageDistance)
        {
            // Flipping this bit makes of the first bracket what no document begins with; the rest is as chance has it.
            body[at] ^= (byte)(0x40 | (byte)(seed >> (at / DamageDistance % 64)) & 0x3F);
        }

        return body;
    }

    private static SoapAnswer Page(int status)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{status} {ReasonPhrases.GetReasonPhrase(status)}").TrimEnd();
        return new(
            status,
            "text/html; charset=utf-8",
            Encoding.UTF8.GetBytes(
                $"<html>\r\n<head><title>{line}</title></head>\r\n"
                    + $"<body>\r\n<center><h1>{line}</h1></center>\r\n</body>\r\n</html>\r\n"));
    }

    /// <summary>The socket of a plain HTTP/1.1 connection: under encryption or several streams, its bytes are not the answer's.</summary>
    private static Socket? SocketOf(HttpContext context) =>
        HttpProtocol.IsHttp11(context.Request.Protocol) && context.Features.Get<ITlsHandshakeFeature>() is null
            ? context.Features.Get<IConnectionSocketFeature>()?.Socket
            : null;
}
