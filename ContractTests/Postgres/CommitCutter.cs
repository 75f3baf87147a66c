using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SeqrSandbox.ContractTests.Postgres;

/// <summary>A proxy in front of PostgreSQL that cuts the connection off when a transaction is to be committed.</summary>
internal sealed class CommitCutter : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int server;
    private readonly bool arrives;
    private readonly Action meanwhile;
    private readonly Task accepting;
    private volatile bool cutsNext;
    private volatile int cuts;

    /// <param name="server">PostgreSQL's port.</param>
    /// <param name="arrives">Whether the commit is carried out, and only its answer is lost.</param>
    /// <param name="meanwhile">What happens before the client learns that its connection is gone.</param>
    public CommitCutter(int server, bool arrives, Action meanwhile)
    {
        (this.server, this.arrives, this.meanwhile) = (server, arrives, meanwhile);
        listener.Start();
        accepting = Task.Run(Accept);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public bool CutsNext
    {
        set => cutsNext = value;
    }

    public int Cuts => cuts;

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
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
        using (client)
        using (var upstream = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            try
            {
                await upstream.ConnectAsync(IPAddress.Loopback, server);
                var cut = new Cut();
                await Task.WhenAny(ToServer(client, upstream, cut), ToClient(upstream, client, cut));
            }
            catch (SocketException)
            {
                // PostgreSQL is not there.
            }
        }
    }

    private async Task ToServer(Socket client, Socket upstream, Cut cut)
    {
        var buffer = new byte[65536];
        while (await client.ReceiveAsync(buffer) is > 0 and var length)
        {
            var cuts = cutsNext && Encoding.Latin1.GetString(buffer, 0, length).Contains("COMMIT\0", StringComparison.Ordinal);
            if (cuts)
            {
                cutsNext = false;
                cut.Began = true;
            }

            if (!cuts || arrives)
                await upstream.SendAsync(buffer.AsMemory(0, length));
            if (!cuts)
                continue;
            if (arrives)
                await cut.Answered.Task;
            Interlocked.Increment(ref this.cuts);
            meanwhile();
            return;
        }
    }

    private static async Task ToClient(Socket upstream, Socket client, Cut cut)
    {
        var buffer = new byte[65536];
        while (await upstream.ReceiveAsync(buffer) is > 0 and var length)
        {
            if (cut.Began)
                cut.Answered.TrySetResult();
            else
                await client.SendAsync(buffer.AsMemory(0, length));
        }

        // The client learns nothing before the other direction has ended.
        if (cut.Began)
            await Task.Delay(Timeout.Infinite);
    }

    private sealed class Cut
    {
        private volatile bool began;

        public bool Began
        {
            get => began;
            set => began = value;
        }

        public TaskCompletionSource Answered { get; } = new();
    }
}
