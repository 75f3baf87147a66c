using System.Collections.Concurrent;
using Reference.Client;

namespace SeqrSandbox.ContractTests.Client.Fakes;

/// <summary>A scriptable SEQR on a real socket: a test says what each operation answers, and sees what arrived.</summary>
internal sealed class FakeSeqr : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<ReceivedCall, FakeAnswer>> scripts = new();
    private readonly ConcurrentQueue<ReceivedCall> received = new();
    private readonly WebApplication app;

    private FakeSeqr()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(ServeAsync);
    }

    public IReadOnlyList<ReceivedCall> Received => [.. received];

    public Uri Endpoint { get; private set; } = null!;

    public static async Task<FakeSeqr> StartAsync()
    {
        var fake = new FakeSeqr();
        await fake.app.StartAsync();
        fake.Endpoint = new Uri(fake.app.Urls.Single() + "/soap/merchant/cashregister-2");
        return fake;
    }

    public FakeSeqr On(string operation, Func<ReceivedCall, FakeAnswer> answer)
    {
        scripts[operation] = answer;
        return this;
    }

    /// <summary>The answers one after the other; the last one stays.</summary>
    public FakeSeqr On(string operation, params FakeAnswer[] answers)
    {
        var next = -1;
        return On(operation, _ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]);
    }

    public IReadOnlyList<ReceivedCall> Calls(string operation) => [.. received.Where(call => call.Operation == operation)];

    public ServiceProvider Client(Action<IServiceCollection>? more = null, Action<SeqrClientOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSeqrClient(options =>
        {
            options.Endpoint = Endpoint;
            options.Credentials = SeqrCredentials.ForTerminal("a-terminal", "s3cr<t&pw");
            options.ClientId = "Test shop";
            options.ClientReference = () => "Test 1.0";
            configure?.Invoke(options);
        });
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext http)
    {
        var call = await ReceivedCall.ReadAsync(http);
        received.Enqueue(call);
        var answer = scripts.TryGetValue(call.Operation, out var script) ? script(call) : FakeAnswer.Refused(91);
        await answer.SendAsync(http, call);
    }
}
