using Microsoft.Extensions.Logging.Abstractions;
using SeqrSandbox.ContractTests.Simulation.Machine;
using SeqrSandbox.ContractTests.Simulation.Memory;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// The simulator's process with one sandbox: it is started, called, crashes, and is started again from what is on the disk.
/// </summary>
internal sealed class Server(
    Schedule schedule, Disk disk, Func<IStore, IStore> between, HttpMessageHandler network, IScenarioLibrary library)
{
    private static readonly Instruments Instruments = new(new());
    private static readonly HostAllowList AnyHost = new([]);

    private readonly ScenarioFiles scenarios = new(new(), NullLogger<ScenarioDirectory>.Instance) { Instead = library };
    private readonly List<Action> underWay = [];
    private Lifetime? lifetime;
    private Sandbox? sandbox;

    public bool IsUp => sandbox is not null;

    /// <summary>How often everything was forgotten.</summary>
    public int Resets { get; private set; }

    /// <summary>Called when everything was forgotten.</summary>
    public Action WasReset { get; init; } = () => { };

    /// <summary>What failed and has no caller.</summary>
    public Exception? Failure { get; private set; }

    public void Start()
    {
        lifetime = new(schedule);
        var time = new VirtualTime(schedule, lifetime);
        var memory = disk.Open(time, between, async () => await Task.Yield(), () =>
        {
            Resets++;
            WasReset();
        });
        var services = new SandboxServices(
            null!,
            time,
            new(Instruments, network, time),
            AnyHost,
            scenarios,
            NullLoggerFactory.Instance,
            Instruments,
            new());
        var started = sandbox = new(services, memory, "", 1);
        lifetime.Begin(() => started.Due.Run(CancellationToken.None), Failed);
    }

    /// <summary>Nothing under way goes on, and its callers lose their connections.</summary>
    public void Crash()
    {
        lifetime?.End();
        (lifetime, sandbox) = (null, null);
        foreach (var lose in underWay)
            lose();
        underWay.Clear();
    }

    /// <summary>Calls the server from outside.</summary>
    /// <exception cref="ConnectionLostException">It is down, or crashed before it answered.</exception>
    public Task<T> Call<T>(Func<Sandbox, ValueTask<T>> call)
    {
        if (sandbox is not { } called)
            return Task.FromException<T>(new ConnectionLostException());
        var answer = new TaskCompletionSource<T>();
        underWay.Add(() => answer.TrySetException(new ConnectionLostException()));
        lifetime!.Begin(async () => answer.TrySetResult(await call(called)), error => answer.TrySetException(error));
        return answer.Task;
    }

    private void Failed(Exception error) => Failure ??= error;
}

/// <summary>The caller does not know whether the call was carried out.</summary>
internal sealed class ConnectionLostException() : Exception("The connection was lost.");
