using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SeqrSandbox.ContractTests.Postgres;

/// <summary>An address of PostgreSQL that can be slow, and that can lead to another server from one moment to the next.</summary>
internal sealed class PostgresProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> clients = [];
    private readonly Task accepting;
    private volatile int target;
    private volatile int delay;

    public PostgresProxy(int target)
    {
        this.target = target;
        listener.Start();
        accepting = Task.Run(Accept);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How long what the server says is held back, in milliseconds.</summary>
    public int Delay
    {
        set => delay = value;
    }

    /// <summary>Ends all connections; new ones lead to another port.</summary>
    public void LeadTo(int port)
    {
        target = port;
        foreach (var client in clients.Keys)
            client.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        LeadTo(target);
        await accepting;
        listener.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync();
                client.NoDelay = true;
                _ = Task.Run(() => Connect(client));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // It is stopped.
        }
    }

    private async Task Connect(Socket client)
    {
        using var upstream = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        clients[client] = 0;
        try
        {
            await upstream.ConnectAsync(IPAddress.Loopback, target);
            await Task.WhenAny(Pump(client, upstream, () => 0), Pump(upstream, client, () => delay));
        }
        catch (SocketException)
        {
            // PostgreSQL is not there.
        }
        finally
        {
            clients.TryRemove(client, out _);
            client.Dispose();
        }
    }

    private static async Task Pump(Socket from, Socket to, Func<int> delay)
    {
        var buffer = new byte[65536];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var length)
            {
                if (delay() is > 0 and var milliseconds)
                    await Task.Delay(milliseconds);
                await to.SendAsync(buffer.AsMemory(0, length));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // One side is gone, and the other one learns it.
        }
    }
}
