using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// Applies a scenario's fault to an answer on the wire, for real: a client cannot tell it from a failure of the
/// network. Without a socket, as under a test server, it aborts the connection instead.
/// </summary>
/// <param name="lifetime">Ends waiting when the simulator stops.</param>
internal sealed class WireFault(IHostApplicationLifetime lifetime)
{
    // Clients give up long before; a connection must not be held for ever.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(10);

    // A client that got half an answer and an end needs time to close its side too.
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan OneTick = TimeSpan.FromMilliseconds(1);

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
            if (fault.Kind == FaultKind.Delay)
                await Wait(context, fault.For ?? TimeSpan.Zero);
            var sent = Changed(answer, fault);
            await tell(sent);
            await (fault.Kind switch
            {
                FaultKind.Timeout => KeepSilent(context, fault.For ?? LongestSilence),
                FaultKind.Reset => Reset(context),
                FaultKind.Truncated => SendHalf(context, answer, sent!.Body),
                _ => sent!.Send(context),
            });
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

    private async Task KeepSilent(HttpContext context, TimeSpan length)
    {
        await Wait(context, length < LongestSilence ? length : LongestSilence);
        context.Abort();
    }

    /// <summary>Waits until the time has passed, the client has gone or the simulator stops.</summary>
    private async Task Wait(HttpContext context, TimeSpan length)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var started = Stopwatch.GetTimestamp();
        // A timer may fire a little early.
        for (var left = length; left > TimeSpan.Zero && !ends.IsCancellationRequested; left = length - Stopwatch.GetElapsedTime(started))
            await Task.Delay(left < OneTick ? OneTick : left, ends.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Task Reset(HttpContext context)
    {
        // Closing without lingering sends a reset instead of an orderly end.
        if (SocketOf(context) is { } socket)
            socket.LingerState = new(enable: true, seconds: 0);
        context.Abort();
        return Task.CompletedTask;
    }

    private async Task SendHalf(HttpContext context, SoapAnswer answer, ReadOnlyMemory<byte> half)
    {
        if (SocketOf(context) is { } socket)
        {
            // Bypasses Kestrel, which would complain about a response that is shorter than announced.
            await SendAll(socket, Encoding.ASCII.GetBytes(Head(answer)));
            await SendAll(socket, half);
            socket.Shutdown(SocketShutdown.Send);
            await Wait(context, ClosingTime);
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

    /// <summary>
    /// The socket of an unencrypted HTTP/1.1 connection: with encryption or several streams, its bytes are not the
    /// answer's.
    /// </summary>
    private static Socket? SocketOf(HttpContext context) =>
        HttpProtocol.IsHttp11(context.Request.Protocol) && context.Features.Get<ITlsHandshakeFeature>() is null
            ? context.Features.Get<IConnectionSocketFeature>()?.Socket
            : null;
}
