using System.Collections.Concurrent;
using System.Diagnostics;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>
/// All sandboxes of a simulator: the one without a name, and those that a first use or an operator created. Each is
/// opened when it is first needed, and stays open until it is removed. Thread-safe.
/// </summary>
internal sealed partial class SandboxDirectory : IDisposable
{
    // What another server made is known everywhere after this long.
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(200);

    private readonly SandboxServices services;
    private readonly SimulatorOptions options;
    private readonly ConcurrentDictionary<string, SandboxRecord> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<OpenSandbox>>> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> beingRemoved = new(StringComparer.Ordinal);
    private readonly SandboxQuota quota;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILogger log;
    private volatile OpenSandbox? root;
    private int count;
    private long loadedAt;

    public SandboxDirectory(SandboxServices services, TeamRegistry teams, SimulatorOptions options)
    {
        this.services = services;
        this.options = options;
        log = services.Logs.CreateLogger<SandboxDirectory>();
        quota = new(teams, () => known.Keys);
    }

    /// <summary>The sandbox without a name.</summary>
    /// <remarks>Null while another server is in charge of it.</remarks>
    public Sandbox? Root => root?.Sandbox;

    /// <summary>The names of those that are open here.</summary>
    public IEnumerable<string> OpenNames => OpenSandboxes.Select(sandbox => sandbox.Sandbox.Name);

    /// <summary>Opens the sandbox without a name, and those with due work.</summary>
    public async Task Open()
    {
        await Load();
        // Where several servers share the sandboxes, each is opened by the one that is in charge of it.
        if (services.Memories.IsShared)
            return;
        await Enter(SandboxName.Root);
        await OpenDue(_ => true);
    }

    /// <summary>Opens sandboxes that have due work, of those that this server has come in charge of.</summary>
    public async Task OpenDue(Func<string, bool> which)
    {
        await Refresh();
        var due = await services.Memories.WithDueWork();
        await Task.WhenAll(due.Where(name => which(name) && (name == SandboxName.Root || known.ContainsKey(name)))
            .Select(name => Enter(name)));
    }

    /// <summary>Learns what other servers have made and removed.</summary>
    /// <param name="atOnce">Whether it must be what is so now, and not a moment ago.</param>
    public async ValueTask Refresh(bool atOnce = false)
    {
        if (services.Memories.IsShared && (atOnce || Stopwatch.GetElapsedTime(Interlocked.Read(ref loadedAt)) > Fresh))
            await Load();
    }

    /// <summary>Closes sandboxes that another server is in charge of, or is about to be.</summary>
    /// <param name="which">Tells them by their names.</param>
    /// <param name="orderly">Whether what is under way is finished, and what waits is written.</param>
    public async Task Close(Func<string, bool> which, bool orderly)
    {
        // All at once, before anything is waited for: whoever enters from here on opens it anew.
        var closed = open.Where(entry => which(entry.Key)).Where(open.TryRemove).ToList();
        if (closed.Exists(entry => entry.Key == SandboxName.Root))
            root = null;
        foreach (var (name, entry) in closed)
        {
            try
            {
                var sandbox = await entry.Value;
                await sandbox.Close(orderly);
                if (orderly && name != SandboxName.Root)
                    await services.Memories.MarkUsed([(name, sandbox.UsedAt)]);
            }
            catch (Exception error) when (error is SandboxMovedException or SandboxRemovedException or StorageException)
            {
                // It was not open after all, or the other server has it already.
            }
        }
    }

    private async Task Load()
    {
        var began = Stopwatch.GetTimestamp();
        var records = await services.Memories.List();
        foreach (var record in records)
            known[record.Name] = record;
        if (records.Count != known.Count)
        {
            var names = records.Select(record => record.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var name in known.Keys.Where(name => !names.Contains(name) && !open.ContainsKey(name)))
                known.TryRemove(name, out _);
        }

        Interlocked.Exchange(ref count, known.Count);
        Interlocked.Exchange(ref loadedAt, began);
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

    /// <summary>The sandboxes that are in use or have due work.</summary>
    public IEnumerable<Sandbox> Active => OpenSandboxes.Select(opened => opened.Sandbox);

    /// <summary>How many sandboxes with a name there are.</summary>
    public int Count => known.Count;

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
        if (name == SandboxName.Root)
        {
            var now = services.Wall.GetUtcNow();
            return root = Start(await services.Memories.Open(name), new(name, options.Seed, now, now));
        }

        if (await FindStored(name) is { } record)
            return Start(await services.Memories.Open(name), record);

        if (Interlocked.Increment(ref count) > options.MaxSandboxes)
        {
            Interlocked.Decrement(ref count);
            throw TooManySandboxesException.InAll(options.MaxSandboxes);
        }

        try
        {
            using var place = quota.Take(name);
            var madeAt = services.Wall.GetUtcNow();
            var made = new SandboxRecord(name, seed ?? options.Seed, madeAt, madeAt);
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

    /// <summary>Other servers make and remove sandboxes too.</summary>
    private async ValueTask<SandboxRecord?> FindStored(string name)
    {
        if (!services.Memories.IsShared)
            return known.GetValueOrDefault(name);
        await Refresh();
        if (await services.Memories.Find(name) is { } found)
            return known[name] = found;
        known.TryRemove(name, out _);
        return null;
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
        await Refresh();
        foreach (var record in List().Where(record => record.UsedAt <= until && services.Memories.IsInCharge(record.Name)))
            await Remove(record.Name);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Idle sandboxes could not be looked after; it is tried again.")]
    private partial void LogFailure(Exception error);
}

/// <summary>No further sandbox is created. The message says what to do.</summary>
internal sealed class TooManySandboxesException : Exception
{
    private TooManySandboxesException(string message)
        : base(message)
    {
    }

    public static TooManySandboxesException InAll(int most) => new(
        $"There are {most} sandboxes, and no more are made. Remove one (DELETE /sandboxes/NAME), or let the operator "
            + "raise max-sandboxes or set sandbox-idle.");

    public static TooManySandboxesException OfTeam(Team team, int most) => new(
        $"The team {team.Name} ({team.SandboxNames}) may have {most} sandboxes, and no more are made. Remove one (DELETE /sandboxes/NAME), "
            + "or let the operator raise the team's quota.");
}
