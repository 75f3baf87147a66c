using System.Collections.Concurrent;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Storage.Postgres;

namespace SeqrSandbox.Simulator.Cluster;

/// <summary>
/// Keeps every slot in the charge of a server: takes free ones, opens those of their sandboxes that have due work, and leaves some to
/// servers that have fewer. A server that stops leaves all of them.
/// </summary>
internal sealed partial class ClusterService : BackgroundService
{
    private const int MostHandedOverAtOnce = 16;

    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(500);

    private readonly Ownership ownership;
    private readonly ServerList servers;
    private readonly SlotGate gate;
    private readonly Peers peers;
    private readonly SandboxDirectory sandboxes;
    private readonly ILogger<ClusterService> log;
    private readonly ConcurrentDictionary<int, byte> unopened = [];
    private HashSet<int> freeBefore = [];
    private volatile bool isStopping;

    public ClusterService(
        PostgresStorage storage,
        SlotGate gate,
        Peers peers,
        SandboxDirectory sandboxes,
        IHostApplicationLifetime lifetime,
        ILogger<ClusterService> log)
    {
        (ownership, servers, this.gate, this.peers, this.sandboxes, this.log) =
            (storage.Ownership, storage.Servers, gate, peers, sandboxes, log);
        ownership.Lost += lost => _ = Forget(lost);
        // Calls are answered for as long as they come: only then does the server stop listening.
        lifetime.ApplicationStopping.Register(() => Task.Run(LeaveAll).Wait());
    }

    /// <summary>Takes charge of a slot if no server has it, and of what is due there.</summary>
    public async Task<bool> TryClaim(int slot)
    {
        if (isStopping || gate.HandedTo(slot) is not null)
            return false;
        if (ownership.EpochOf(slot) == 0 && await ownership.TryClaim([slot]) is { Count: > 0 } claimed)
            _ = Task.Run(() => OpenDue(claimed), CancellationToken.None);
        return ownership.EpochOf(slot) != 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested && !isStopping)
        {
            try
            {
                await Balance();
            }
            catch (Exception error)
            {
                LogFailure(error.Message);
            }

            await Task.Delay(Often, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Balance()
    {
        if (ownership.Id == 0)
            return;
        var (present, free) = await servers.Read();
        peers.Note(present.Select(server => server.Address));
        if (!unopened.IsEmpty)
            await OpenDue([]);
        if (!ownership.IsSettled)
            return;
        var most = Share(present.Count);
        var held = ownership.Held;
        // A server with few takes what is free at once, any server what nobody took.
        var wanted = free.Where(slot => gate.HandedTo(slot) is null && (held < most || freeBefore.Contains(slot)))
            .Take(freeBefore.Count > 0 ? Ownership.Slots : Math.Max(0, most - held)).ToList();
        freeBefore = [.. free];
        if (wanted.Count > 0 && !isStopping && await ownership.TryClaim(wanted) is { Count: > 0 } claimed)
            await OpenDue(claimed);
        else if (held > most && present.Where(server => server.Id != ownership.Id).MinBy(server => server.Slots) is { } other)
            await Spare(Math.Min(held - most, Math.Min(most - other.Slots, MostHandedOverAtOnce)), other);
    }

    private static int Share(int servers) => (Ownership.Slots + Math.Max(1, servers) - 1) / Math.Max(1, servers);

    /// <summary>Leaves slots to a server, those without an open sandbox first.</summary>
    private async Task Spare(int count, Server to)
    {
        if (count <= 0)
            return;
        var busy = sandboxes.OpenNames.Select(Ownership.SlotOf).ToHashSet();
        var spared = Enumerable.Range(0, Ownership.Slots).Where(slot => ownership.EpochOf(slot) != 0).OrderBy(busy.Contains).Take(count);
        foreach (var slot in spared.ToList())
            await gate.HandOver(slot, to.Address);
    }

    /// <summary>Opens what has due work in slots that were claimed, and in those where that failed before.</summary>
    private async Task OpenDue(IReadOnlyCollection<int> claimed)
    {
        foreach (var slot in claimed)
            unopened.TryAdd(slot, 0);
        try
        {
            var slots = unopened.Keys.ToHashSet();
            await sandboxes.OpenDue(name => slots.Contains(Ownership.SlotOf(name)) && ownership.EpochOf(Ownership.SlotOf(name)) != 0);
            foreach (var slot in slots)
                unopened.TryRemove(slot, out _);
        }
        catch (Exception error)
        {
            LogFailure(error.Message);
        }
    }

    /// <summary>Other servers are in charge: what is open here is forgotten, and what is under way cannot be saved.</summary>
    private async Task Forget(IReadOnlySet<int> lost)
    {
        try
        {
            gate.EndStreams(lost);
            await sandboxes.Close(name => lost.Contains(Ownership.SlotOf(name)), orderly: false);
        }
        catch (Exception error)
        {
            LogFailure(error.Message);
        }
    }

    private async Task LeaveAll()
    {
        try
        {
            var (present, _) = await servers.Read();
            var others = present.Where(server => server.Id != ownership.Id).ToList();
            // Nobody else would answer: it stops as a server that is alone.
            if (others.Count == 0)
                return;
            isStopping = true;
            var held = Enumerable.Range(0, Ownership.Slots).Where(slot => ownership.EpochOf(slot) != 0).ToList();
            await Parallel.ForEachAsync(held, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (slot, _) =>
                await gate.HandOver(slot, others[slot % others.Count].Address));
            // Until the others have looked, they may send something here; it is answered that this server is not in charge.
            await ownership.Retire();
            await Task.Delay(3 * Often, CancellationToken.None);
        }
        catch (Exception error)
        {
            // The others take over when this server's session ends.
            LogFailure(error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sandboxes could not be shared out: {Why} It is tried again.")]
    private partial void LogFailure(string why);
}
