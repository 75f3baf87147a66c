using System.Net.Http.Headers;
using SeqrSandbox.Testing.Control;
using SeqrSandbox.Testing.InProcess;

namespace SeqrSandbox.Testing;

/// <summary>
/// A simulated SEQR, in this process or elsewhere. One serves all tests of a program at the same time, each in a
/// sandbox of its own. Thread-safe.
/// </summary>
public sealed class SeqrSimulator : IAsyncDisposable
{
    private readonly RunningSimulator? running;
    private readonly HttpClient http;

    private SeqrSimulator(RunningSimulator? running, Uri address, string? token)
    {
        this.running = running;
        Address = address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        http = new(CreateHandler()) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Control = new(http);
    }

    /// <summary>
    /// Its address, with a slash at the end. In memory it is a name that only <see cref="CreateHandler"/> reaches.
    /// </summary>
    public Uri Address { get; }

    internal ControlClient Control { get; }

    /// <summary>Starts a simulator in this process. It takes about half a second; share one among the tests.</summary>
    /// <param name="options">Its options; null for the defaults: over a free port of the loopback address, with its
    /// data in memory.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The simulator, ready for calls. Dispose it to stop it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    /// <exception cref="SeqrSandboxException">The data directory cannot be used.</exception>
    public static async Task<SeqrSimulator> StartAsync(SeqrSimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Seed);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxSandboxes, 1);
        var running = await RunningSimulator.Start(options, cancellationToken);
        return new(running, running.Address, token: null);
    }

    /// <summary>
    /// Uses a simulator that runs elsewhere. Nothing is sent to it yet, and disposing this does not stop it.
    /// </summary>
    /// <param name="address">Its address, for instance <c>http://localhost:8080</c>.</param>
    /// <param name="token">The bearer token of its control API, if it asks for one.</param>
    /// <returns>The simulator.</returns>
    /// <exception cref="ArgumentException">The address is not an absolute http or https one.</exception>
    public static SeqrSimulator ConnectTo(Uri address, string? token = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw new ArgumentException($"A simulator's address is like http://localhost:8080; this is '{address}'.", nameof(address));
        return new(null, address, token);
    }

    /// <summary>
    /// Creates a sandbox with terminals, payers, invoices, scenarios, a clock and a journal of its own.
    /// </summary>
    /// <param name="name">Its name: 1 to 64 letters, digits, dots, hyphens and underscores, a letter or digit first.
    /// Null for a unique one. An existing sandbox of this name is used unchanged.</param>
    /// <param name="seed">The seed of its random choices, 0 or more; null for the simulator's own.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The sandbox. Dispose it to remove it.</returns>
    /// <exception cref="SeqrSandboxException">The name is not allowed, there are too many, or one of this name has
    /// another seed.</exception>
    public async Task<TestSandbox> CreateSandboxAsync(string? name = null, int? seed = null, CancellationToken cancellationToken = default)
    {
        name ??= $"test-{Guid.NewGuid():N}";
        await Control.Do(HttpMethod.Put, $"/sandboxes/{Uri.EscapeDataString(name)}", ControlClient.Json(new { seed }), cancellationToken);
        return new(this, name);
    }

    /// <summary>
    /// Creates a handler that reaches the simulator, for a client whose handler can be set. In memory there is no other
    /// way to call it.
    /// </summary>
    /// <returns>A handler that belongs to the caller, who disposes it.</returns>
    public HttpMessageHandler CreateHandler() => running?.CreateHandler() ?? new SocketsHttpHandler();

    /// <summary>Stops the simulator if it runs in this process; its data in memory is lost.</summary>
    /// <returns>A task that completes when it has stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (running is not null)
            await running.DisposeAsync();
    }
}
