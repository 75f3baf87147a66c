using System.Collections.Concurrent;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>
/// All sandboxes of a simulator: the one without a name, and those that a first use or an operator created. Each is
/// opened when it is first needed, and stays open until it is removed. Thread-safe.
/// </summary>
internal sealed partial class SandboxDirectory : IDisposable
{
    private readonly SandboxServices services;
    private readonly SimulatorOptions options;
    private readonly ConcurrentDictionary<string, SandboxRecord> known;
    private readonly ConcurrentDictionary<string, Lazy<Task<OpenSandbox>>> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> beingRemoved = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILogger log;
    private OpenSandbox? root;
    private int count;

    public SandboxDirectory(SandboxServices services, SimulatorOptions options)
    {
        this.services = services;
        this.options = options;
        log = services.Logs.CreateLogger<SandboxDirectory>();
        known = new(services.Memories.List().ToDictionary(record => record.Name), StringComparer.Ordinal);
        count = known.Count;
    }

    /// <summary>The sandbox without a name.</summary>
    public Sandbox Root => root?.Sandbox ?? throw new InvalidOperationException("The sandboxes are not open yet.");

    /// <summary>Opens the sandbox without a name, and those with due work.</summary>
    public async Task Open()
    {
        root = Start(
            await services.Memories.Open(SandboxName.Root),
            new(SandboxName.Root, options.Seed, services.Wall.GetUtcNow(), services.Wall.GetUtcNow()));
        open[SandboxName.Root] = new(Task.FromResult(root));
        await Task.WhenAll(services.Memories.WithDueWork().Where(known.ContainsKey).Select(name => Enter(name)));
    }

    /// <summary>The sandbox with this name. Its first use creates it.</summary>
    /// <exception cref="TooManySandboxesException">It would be one too many.</exception>
    public async Task<Sandbox> Enter(string name, int? seed = null)
    {
        var entry = open.GetOrAdd(name, key => new(() => OpenOrMake(key, seed)));
        try
        {
            var entered = await entry.Value;
            entered.UsedAt = services.Wall.GetUtcNow();
            return entered.Sandbox;
        }
        catch
        {
            // The next caller tries again.
            open.TryRemove(new(name, entry));
            throw;
        }
    }

    /// <summary>All sandboxes with a name, in the order they were created.</summary>
    public IReadOnlyList<SandboxRecord> List() =>
        [.. known.Values.Select(WithUse).OrderBy(record => record.CreatedAt).ThenBy(record => record.Name, StringComparer.Ordinal)];

    public SandboxRecord? Find(string name) => known.TryGetValue(name, out var record) ? WithUse(record) : null;

    /// <summary>
    /// Removes a sandbox with everything in it. Work under way in it fails; the next use creates a new one.
    /// </summary>
    /// <returns>Whether it existed.</returns>
    public async Task<bool> Remove(string name)
    {
        if (name == SandboxName.Root || !known.ContainsKey(name))
            return false;
        // Opened first, so that work under way in it finds it removed, and not a new one of the same name.
        var sandbox = await Enter(name);
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!beingRemoved.TryAdd(name, gone.Task))
            return false;
        try
        {
            // Another caller may have removed it meanwhile, and created a new one.
            if (!open.TryGetValue(name, out var entry) || !IsOpen(entry) || entry.Value.Result.Sandbox != sandbox)
                return false;
            open.TryRemove(new(name, entry));
            await entry.Value.Result.Remove();
            known.TryRemove(name, out _);
            Interlocked.Decrement(ref count);
            return true;
        }
        finally
        {
            beingRemoved.TryRemove(name, out _);
            gone.SetResult();
        }
    }

    /// <summary>Carries out due work until it is told to stop, then finishes the work under way.</summary>
    public async Task Run(CancellationToken stop)
    {
        started.TrySetResult();
        try
        {
            while (true)
            {
                await Task.Delay(CheckEvery, services.Wall, stop);
                await TryExpireIdle();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await stopping.CancelAsync();
            await Task.WhenAll(OpenSandboxes.Select(sandbox => sandbox.WhenStopped));
            await MarkUsed();
        }
    }

    public void Dispose()
    {
        stopping.Cancel();
        foreach (var sandbox in OpenSandboxes)
            sandbox.Dispose();
        stopping.Dispose();
    }

    private TimeSpan CheckEvery => options.SandboxIdle is { } idle && idle < TimeSpan.FromMinutes(4) ? idle / 4 : TimeSpan.FromMinutes(1);

    private IEnumerable<OpenSandbox> OpenSandboxes => open.Values.Where(IsOpen).Select(entry => entry.Value.Result);

    private static bool IsOpen(Lazy<Task<OpenSandbox>> entry) => entry is { IsValueCreated: true, Value.IsCompletedSuccessfully: true };

    private async Task<OpenSandbox> OpenOrMake(string name, int? seed)
    {
        if (beingRemoved.TryGetValue(name, out var removal))
            await removal;
        if (known.TryGetValue(name, out var record))
            return Start(await services.Memories.Open(name), record);

        if (Interlocked.Increment(ref count) > options.MaxSandboxes)
        {
            Interlocked.Decrement(ref count);
            throw new TooManySandboxesException(options.MaxSandboxes);
        }

        try
        {
            var now = services.Wall.GetUtcNow();
            var made = new SandboxRecord(name, seed ?? options.Seed, now, now);
            var memory = await services.Memories.Begin(made);
            known[name] = made;
            return Start(memory, made);
        }
        catch
        {
            Interlocked.Decrement(ref count);
            throw;
        }
    }

    private OpenSandbox Start(ISandboxMemory memory, SandboxRecord record) =>
        new(new(services, memory, record.Name, record.Seed), record.UsedAt, started.Task, stopping.Token);

    private Task MarkUsed() => services.Memories.MarkUsed([.. OpenSandboxes.Select(sandbox => (sandbox.Sandbox.Name, sandbox.UsedAt))]);

    private SandboxRecord WithUse(SandboxRecord record) =>
        open.TryGetValue(record.Name, out var entry) && IsOpen(entry)
            ? record with { UsedAt = entry.Value.Result.UsedAt }
            : record;

    /// <summary>A failure here, for instance because the disk is full, is tried again the next time.</summary>
    private async Task TryExpireIdle()
    {
        try
        {
            await ExpireIdle();
        }
        catch (Exception error)
        {
            LogFailure(error);
        }
    }

    private async Task ExpireIdle()
    {
        await MarkUsed();
        if (options.SandboxIdle is not { } idle)
            return;
        var until = services.Wall.GetUtcNow() - idle;
        foreach (var record in List().Where(record => record.UsedAt <= until))
            await Remove(record.Name);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Idle sandboxes could not be looked after; it is tried again.")]
    private partial void LogFailure(Exception error);
}

/// <summary>No further sandbox is created. The message says what to do.</summary>
internal sealed class TooManySandboxesException(int most) : Exception(
    $"There are {most} sandboxes, and no more are made. Remove one (DELETE /sandboxes/NAME), or let the operator "
        + "raise max-sandboxes or set sandbox-idle.");
