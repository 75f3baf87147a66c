using System.Diagnostics;
using System.Text;
using Npgsql;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>
/// Which sandboxes this server is in charge of. Sandboxes are divided into slots by their names; a server holds an advisory lock for each
/// slot in one session of its own. PostgreSQL ends that session when the process dies, hangs or cannot be reached, and the slots are free.
/// Each claim raises the slot's epoch, and each commit checks it, so a server that wakes up too late saves nothing. A server that has lost
/// its session goes on with those of its slots that no other has claimed meanwhile: their epochs say so. Until then its calls wait.
/// </summary>
internal sealed partial class Ownership : IAsyncDisposable
{
    /// <summary>How many slots there are. PostgreSQL's usual room for locks is for several thousand.</summary>
    public const int Slots = 512;

    /// <summary>The commit of a server in charge finds this row.</summary>
    public const string Fence = "SELECT 1 FROM slots WHERE slot = $1 AND epoch = $2 FOR SHARE";

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromMilliseconds(400);

    /// <summary>After a session has said nothing for this long, PostgreSQL ends it.</summary>
    public static readonly TimeSpan SessionTimeout = TimeSpan.FromSeconds(3);

    /// <summary>For this long after a heartbeat was sent, this server may rely on its session.</summary>
    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(2.4);

    /// <summary>After the database was away, slots are left to the servers that had them for this long.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>How long a call waits until this server knows whether it is still in charge.</summary>
    private static readonly TimeSpan LongestDoubt = TimeSpan.FromSeconds(12);

    private readonly NpgsqlDataSource sessions;
    private readonly string address;
    private readonly ILogger log;
    private readonly long[] epochs = new long[Slots];
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource stopping = new();
    private LockSession? session;
    private Task running = Task.CompletedTask;
    private long leaseUntil;
    private long connectedAt;
    private long number;
    private bool isRetired;
    private long id;

    /// <param name="address">The database.</param>
    /// <param name="reached">Where other servers reach this one.</param>
    /// <param name="log">Its log.</param>
    public Ownership(PostgresAddress address, string reached, ILogger log)
    {
        (this.address, this.log) = (reached, log);
        var settings = new NpgsqlConnectionStringBuilder(address.Settings.ConnectionString)
        {
            Pooling = false,
            ApplicationName = "seqr-sandbox locks",
            Timeout = 2,
            CommandTimeout = 5,
            CancellationTimeout = -1,
            MaxAutoPrepare = 0,
            Options = $"-c idle_session_timeout={SessionTimeout.TotalMilliseconds:0} -c tcp_user_timeout={SessionTimeout.TotalMilliseconds:0} "
                + "-c lock_timeout=300",
        };
        sessions = NpgsqlDataSource.Create(settings);
    }

    /// <summary>Tells which slots are no longer this server's, as soon as that is known.</summary>
    public event Action<IReadOnlySet<int>>? Lost;

    /// <summary>Whether the other servers had time to come back after the database was away.</summary>
    public bool IsSettled => Stopwatch.GetElapsedTime(Interlocked.Read(ref connectedAt)) > Settling;

    /// <summary>This server's number; 0 while it has no session.</summary>
    public long Id => Interlocked.Read(ref id);

    /// <summary>Whether this server may rely on what it knew at the last heartbeat. A process that was stopped may not.</summary>
    public bool HasLease => Stopwatch.GetTimestamp() < Interlocked.Read(ref leaseUntil);

    /// <summary>This machine's clock, which may be wrong.</summary>
    public TimeProvider Machine { get; init; } = TimeProvider.System;

    /// <summary>The difference between the database's clock and this machine's.</summary>
    public TimeSpan ClockOffset { get; private set; }

    public static int SlotOf(string sandbox)
    {
        // FNV-1a: the same on every server, whatever its version.
        var hash = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(sandbox))
            hash = (hash ^ octet) * 16777619u;
        return (int)(hash % Slots);
    }

    /// <summary>The slot's epoch if this server is in charge of it; otherwise 0.</summary>
    public long EpochOf(int slot) => Interlocked.Read(ref epochs[slot]);

    /// <summary>How many slots this server is in charge of.</summary>
    public int Held => epochs.Count(epoch => epoch != 0);

    /// <summary>Opens the session, and keeps it.</summary>
    /// <exception cref="StorageException">The database cannot be reached.</exception>
    public async Task Start(string name)
    {
        try
        {
            await Pooler.Refuse(sessions, SessionTimeout, name);
            await Connect();
        }
        catch (NpgsqlException error)
        {
            throw PostgresFault.Explain(error, name);
        }

        running = Task.Run(Run);
    }

    /// <summary>Takes charge of those slots that no server has.</summary>
    /// <returns>The slots that this server had not before.</returns>
    public async Task<IReadOnlyList<int>> TryClaim(IReadOnlyList<int> slots)
    {
        List<int> claimed = [];
        await InTurn(async locks =>
        {
            var wanted = slots.Where(slot => EpochOf(slot) == 0).ToArray();
            if (locks is null || wanted.Length == 0 || isRetired || stopping.IsCancellationRequested)
                return;
            foreach (var (slot, epoch) in await locks.Claim(wanted, Id))
            {
                Interlocked.Exchange(ref epochs[slot], epoch);
                claimed.Add(slot);
            }
        });
        return claimed;
    }

    /// <summary>Waits until this server knows whether it is still in charge; false if it does not know for long.</summary>
    public async Task<bool> WaitForLease(int slot)
    {
        for (var began = Stopwatch.GetTimestamp(); !HasLease && EpochOf(slot) != 0;)
        {
            if (Stopwatch.GetElapsedTime(began) > LongestDoubt)
                return false;
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        return true;
    }

    /// <summary>Tells the others that this server is about to be gone, and takes no more slots.</summary>
    public Task Retire() => InTurn(async locks =>
    {
        isRetired = true;
        if (locks is not null)
            await locks.UnlockServer(number);
    });

    /// <summary>Lets go of a slot. Nothing of it is under way any more.</summary>
    public Task Release(int slot) => InTurn(async locks =>
    {
        if (Interlocked.Exchange(ref epochs[slot], 0) != 0 && locks is not null)
            await locks.UnlockSlot(slot);
    });

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        await turn.WaitAsync();
        await DropSession();
        turn.Release();
        await sessions.DisposeAsync();
        stopping.Dispose();
        turn.Dispose();
    }

    private async Task Run()
    {
        while (!stopping.IsCancellationRequested)
        {
            await Task.Delay(HeartbeatInterval, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await turn.WaitAsync();
            try
            {
                if (session is null)
                    await Connect();
                else
                    await SendHeartbeat(session);
            }
            catch (Exception error)
            {
                LogSession(error.Message);
                await DropSession();
            }
            finally
            {
                turn.Release();
            }
        }
    }

    /// <summary>
    /// Does something while nobody else uses the session. It is null while the database is away: what is remembered here changes all the
    /// same. A session that breaks is dropped, and opened again with the next heartbeat.
    /// </summary>
    private async Task InTurn(Func<LockSession?, Task> act)
    {
        await turn.WaitAsync();
        try
        {
            await act(session);
        }
        catch (Exception error) when (error is NpgsqlException || session?.IsLost(error) == true)
        {
            LogSession(error.Message);
            await DropSession();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task Connect()
    {
        var opened = new LockSession(await sessions.OpenConnectionAsync());
        try
        {
            await opened.ForgetGoneServers(number);
            var isFirst = number == 0;
            if (isFirst)
                number = await opened.NextNumber();
            // It waits until PostgreSQL has ended the session before this one.
            if (!isRetired)
                await opened.LockServer(number);
            // Only now: another server forgets a row whose lock nobody holds.
            await opened.Introduce(number, address);
            await Resume(opened);
            await SendHeartbeat(opened);
            Interlocked.Exchange(ref connectedAt, isFirst ? 0 : Stopwatch.GetTimestamp());
            Interlocked.Exchange(ref id, number);
            session = opened;
        }
        catch
        {
            Interlocked.Exchange(ref leaseUntil, 0);
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes on with the slots that this server had, and that no other has claimed since.</summary>
    private async Task Resume(LockSession locks)
    {
        var had = Enumerable.Range(0, Slots).Where(slot => EpochOf(slot) != 0).ToArray();
        if (had.Length == 0)
            return;
        var locked = await locks.TryLock(had);
        // Only a statement that begins after the locks were got sees every claim before them.
        var epochsNow = await locks.Epochs(had);
        var lost = had.Where(slot => !locked.Contains(slot) || epochsNow.GetValueOrDefault(slot) != EpochOf(slot)).ToHashSet();
        foreach (var slot in lost)
        {
            Interlocked.Exchange(ref epochs[slot], 0);
            if (locked.Contains(slot))
                await locks.UnlockSlot(slot);
        }

        if (lost.Count > 0)
            Lost?.Invoke(lost);
    }

    /// <summary>One heartbeat: the session is there, and tells the time.</summary>
    private async Task SendHeartbeat(LockSession locks)
    {
        var sent = Stopwatch.GetTimestamp();
        var told = await locks.Now();
        var halfway = Machine.GetUtcNow() - (Stopwatch.GetElapsedTime(sent) / 2);
        var offset = told - halfway;
        // A heartbeat that took long tells less exactly.
        if ((offset - ClockOffset).Duration() > ClockTolerance)
            ClockOffset = offset;
        Interlocked.Exchange(ref leaseUntil, sent + (long)(LeaseLength.TotalSeconds * Stopwatch.Frequency));
    }

    /// <summary>The session is gone, or must go: until there is another, this server does not know what it is in charge of.</summary>
    private async Task DropSession()
    {
        Interlocked.Exchange(ref leaseUntil, 0);
        Interlocked.Exchange(ref id, 0);
        var broken = session;
        session = null;
        if (broken is not null)
            await broken.DisposeAsync();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The session that holds this server's locks is lost: {Why} It is opened again.")]
    private partial void LogSession(string why);
}
