using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Http;

/// <summary>Does to a caller's connection what a scenario's fault says, for real.</summary>
/// <param name="lifetime">Ends waiting when the simulator stops.</param>
internal sealed class ConnectionFault(IHostApplicationLifetime lifetime)
{
    // Clients give up long before; a connection must not be held for ever.
    public static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(10);

    // A client that got half an answer and an end needs time to close its side too.
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan OneTick = TimeSpan.FromMilliseconds(1);

    /// <summary>Does to the caller's connection what a fault says.</summary>
    public Task Perform(HttpContext context, HandedFault fault) => fault.Kind switch
    {
        FaultKind.Timeout => KeepSilent(context, TimeSpan.FromMilliseconds(fault.Amount)),
        FaultKind.Reset => Reset(context),
        _ => SendHalf(context, fault),
    };

    /// <summary>Waits as long as a scenario says, or until the client has gone or the simulator stops.</summary>
    /// <returns>False if the client has gone.</returns>
    public async Task<bool> Pause(HttpContext context, TimeSpan length)
    {
        using var ends = Ends(context);
        if (context.Features.Get<ICallPause>() is { } pause)
            return await pause.Wait(length, ends.Token);
        await Wait(length, ends.Token);
        return !context.RequestAborted.IsCancellationRequested;
    }

    private CancellationTokenSource Ends(HttpContext context) =>
        CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);

    private static async Task Wait(TimeSpan length, CancellationToken ends)
    {
        var started = Stopwatch.GetTimestamp();
        // A timer may fire a little early.
        for (var left = length; left > TimeSpan.Zero && !ends.IsCancellationRequested; left = length - Stopwatch.GetElapsedTime(started))
            await Task.Delay(left < OneTick ? OneTick : left, ends).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task KeepSilent(HttpContext context, TimeSpan length)
    {
        await Pause(context, length < LongestSilence ? length : LongestSilence);
        context.Abort();
    }

    private static Task Reset(HttpContext context)
    {
        // Closing without lingering sends a reset instead of an orderly end.
        if (SocketOf(context) is { } socket)
            socket.LingerState = new(enable: true, seconds: 0);
        context.Abort();
        return Task.CompletedTask;
    }

    private async Task SendHalf(HttpContext context, HandedFault fault)
    {
        if (SocketOf(context) is { } socket)
        {
            // Bypasses Kestrel, which would complain about a response that is shorter than announced.
            await SendAll(socket, Encoding.ASCII.GetBytes(Head(fault)));
            await SendAll(socket, fault.Body);
            socket.Shutdown(SocketShutdown.Send);
            using var ends = Ends(context);
            await Wait(ClosingTime, ends.Token);
        }
        else
        {
            context.Response.ContentType = fault.ContentType;
            context.Response.ContentLength = fault.Amount;
            await context.Response.Body.WriteAsync(fault.Body, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        context.Abort();
    }

    private static async Task SendAll(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes)..];
    }

    private static string Head(HandedFault answer) => string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}\r\n"
            + $"Content-Type: {answer.ContentType}\r\nContent-Length: {answer.Amount}\r\n\r\n");

    /// <summary>
    /// The socket of an unencrypted HTTP/1.1 connection: with encryption or several streams, its bytes are not the
    /// answer's.
    /// </summary>
    private static Socket? SocketOf(HttpContext context) =>
        HttpProtocol.IsHttp11(context.Request.Protocol) && context.Features.Get<ITlsHandshakeFeature>() is null
            ? context.Features.Get<IConnectionSocketFeature>()?.Socket
            : null;
}
