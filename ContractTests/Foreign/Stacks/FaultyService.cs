using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SeqrSandbox.ContractTests.Foreign.Stacks;

/// <summary>SEQR's service on a port of its own, which spoils its answers in one way, and keeps every call that arrived.</summary>
internal sealed class FaultyService : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<ArrivedCall> calls = new();
    private readonly Fault fault;
    private readonly string good;
    private readonly Task accepting;
    private int bills;

    /// <param name="fault">What happens to its answers.</param>
    /// <param name="good">SEQR's answer to a bill.</param>
    public FaultyService(Fault fault, string good)
    {
        (this.fault, this.good) = (fault, good);
        listener.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/soap/merchant/cashregister-2";
        accepting = Accept();
    }

    public string Url { get; }

    /// <summary>What arrived, in its order.</summary>
    public IReadOnlyCollection<ArrivedCall> Calls => calls;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        stopping.Dispose();
    }

    private async Task Accept()
    {
        List<Task> open = [];
        try
        {
            while (true)
                open.Add(Serve(await listener.AcceptSocketAsync(stopping.Token), open.Count + 1));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task Serve(Socket socket, int connection)
    {
        using (socket)
        {
            try
            {
                var request = new ArrivingRequest(socket, stopping.Token);
                for (var number = 1; await request.Next() is { } arrived; number++)
                {
                    if (!await Answer(socket, Keep(arrived, number, connection)))
                        return;
                }
            }
            catch (Exception gone) when (gone is OperationCanceledException or SocketException)
            {
                // The client has ended the connection, or the test is over.
            }
        }
    }

    private ArrivedCall Keep((string Head, string Body) arrived, int number, int connection)
    {
        var call = new ArrivedCall(0, number, connection, arrived.Head, arrived.Body);
        if (call.IsBill)
            call = call with { Number = Interlocked.Increment(ref bills) };
        calls.Enqueue(call);
        return call;
    }

    /// <returns>Whether the connection goes on.</returns>
    private async Task<bool> Answer(Socket socket, ArrivedCall call)
    {
        var reply = fault.Answer(call, good);
        await socket.SendAsync(reply.For(call), stopping.Token);
        if (reply.Ending == Ending.AsAsked && call.KeepsOpen)
            return true;
        if (reply.Ending == Ending.Reset)
            socket.LingerState = new(enable: true, seconds: 0);
        else
            socket.Shutdown(SocketShutdown.Send);
        return false;
    }
}

/// <summary>The requests that arrive on a connection.</summary>
internal sealed class ArrivingRequest(Socket socket, CancellationToken stopping)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private string received = "";

    /// <summary>The next one, whole; null when the client has ended the connection.</summary>
    public async Task<(string Head, string Body)?> Next()
    {
        if (await Take("\r\n\r\n") is not { } head)
            return null;
        if (head.Contains("100-continue", StringComparison.OrdinalIgnoreCase))
            await socket.SendAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stopping);
        var length = new ArrivedCall(0, 0, 0, head, "").Header("Content-Length");
        var body = length is not null ? await Take(int.Parse(length, CultureInfo.InvariantCulture))
            : head.Contains("chunked", StringComparison.OrdinalIgnoreCase) ? await TakeChunks()
            : "";
        return body is null ? null : (head, body);
    }

    private async Task<string?> TakeChunks()
    {
        var body = new StringBuilder();
        while (await Take("\r\n") is { } size)
        {
            var chunk = await Take(int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            await Take("\r\n");
            if (string.IsNullOrEmpty(chunk))
                return body.ToString();
            body.Append(chunk);
        }

        return null;
    }

    private async Task<string?> Take(string end)
    {
        int at;
        while ((at = received.IndexOf(end, StringComparison.Ordinal)) < 0)
        {
            if (!await Receive())
                return null;
        }

        var taken = received[..at];
        received = received[(at + end.Length)..];
        return taken;
    }

    private async Task<string?> Take(int length)
    {
        while (received.Length < length)
        {
            if (!await Receive())
                return null;
        }

        var taken = received[..length];
        received = received[length..];
        return taken;
    }

    // One letter for each byte, so that lengths are those of the message.
    private async Task<bool> Receive()
    {
        var count = await socket.ReceiveAsync(buffer, stopping);
        received += Encoding.Latin1.GetString(buffer, 0, count);
        return count > 0;
    }
}
