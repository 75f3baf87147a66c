using Reference.Client;
using Reference.Client.Transport;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>Somebody who calls random servers while they are killed.</summary>
internal abstract class ChaosCaller(int seed, Servers servers)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private volatile int steps;
    private volatile int cut;

    /// <summary>How many calls were answered.</summary>
    public int Steps => steps;

    /// <summary>How many were cut off.</summary>
    public int Cut => cut;

    protected Random Random { get; } = new(seed);

    protected SharingServer AnyServer => servers[Random.Next(servers.All.Count)];

    protected string LogOfAll => string.Join('\n', servers.All.Select(server => server.Log));

    public abstract Task Run(CancellationToken enough);

    /// <summary>The answer; null if the call was cut off, and may have been carried out.</summary>
    protected async Task<T?> Try<T>(Func<Task<T>> call)
    {
        try
        {
            var answer = await call();
            Interlocked.Increment(ref steps);
            return answer;
        }
        catch (Exception error) when (error is SeqrTransportException or HttpRequestException or OperationCanceledException
            or ObjectDisposedException or SeqrSandboxException { Status: null or 409 or >= 500 })
        {
            Interlocked.Increment(ref cut);
            await Task.Delay(Pause);
            return default;
        }
    }

    protected async Task<T> UntilAnswered<T>(Func<Task<T?>> call)
        where T : class
    {
        while (true)
        {
            if (await Try(call) is { } answer)
                return answer;
        }
    }
}
