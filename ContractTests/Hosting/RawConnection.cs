using System.Net.Sockets;
using System.Text;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>A socket with a deadline, and an HTTP answer read from it.</summary>
internal sealed class RawConnection(Socket socket) : IDisposable
{
    private readonly CancellationTokenSource deadline = new(SimulatorUnderTest.Deadline);

    public async Task Send(string text) => await Send(Encoding.UTF8.GetBytes(text));

    public async Task Send(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes, deadline.Token)..];
    }

    /// <summary>Sends until the other side wants no more.</summary>
    public async Task SendAsMuchAsIsTaken(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await Send(bytes);
        }
        catch (SocketException)
        {
            // It has closed the connection.
        }
    }

    /// <summary>Says that nothing more is coming, and waits for the other side to end the connection too, in whatever way.</summary>
    public async Task End()
    {
        socket.Shutdown(SocketShutdown.Send);
        try
        {
            while (await socket.ReceiveAsync(new byte[8192], deadline.Token) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Kestrel resets a connection whose other side is done sending, without an answer.
        }
    }

    /// <summary>The answer, as soon as it has come as far as its Content-Length says.</summary>
    public async Task<Answer> Read()
    {
        var received = "";
        var buffer = new byte[8192];
        while (!IsComplete(received))
        {
            var count = await socket.ReceiveAsync(buffer, deadline.Token);
            Assert.True(count > 0, $"The connection ended after '{received}'.");
            received += Encoding.ASCII.GetString(buffer, 0, count);
        }

        var (head, body) = Split(received);
        return new(int.Parse(head.Split(' ')[1]), Header(head, "Content-Type"), body);
    }

    /// <summary>All that comes until the other side ends the connection, in order or (then it was reset) by force.</summary>
    public async Task<(string Head, byte[] Body, bool WasReset)> ReadToEnd()
    {
        List<byte> received = [];
        var buffer = new byte[8192];
        var reset = false;
        try
        {
            while (await socket.ReceiveAsync(buffer, deadline.Token) is > 0 and var count)
                received.AddRange(buffer.AsSpan(0, count));
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.ConnectionReset)
        {
            reset = true;
        }

        var bytes = received.ToArray();
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        return end < 0
            ? (Encoding.ASCII.GetString(bytes), [], reset)
            : (Encoding.ASCII.GetString(bytes, 0, end), bytes[(end + 4)..], reset);
    }

    public void Dispose()
    {
        socket.Dispose();
        deadline.Dispose();
    }

    private static bool IsComplete(string received)
    {
        var (head, body) = Split(received);
        return Header(head, "Content-Length") is { } length && body.Length == int.Parse(length);
    }

    private static (string Head, string Body) Split(string received) =>
        received.Split("\r\n\r\n", 2) is [var head, var body] ? (head, body) : ("", "");

    private static string? Header(string head, string name) =>
        head.Split("\r\n").FirstOrDefault(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
}
