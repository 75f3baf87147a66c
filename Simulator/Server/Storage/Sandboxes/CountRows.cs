using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>
/// Counts of one kind in one sandbox, with a copy in memory. The copy is loaded when it is first needed, and changed by the writer alone,
/// in the order of the commits: so it holds what the rows hold, and the numbers that callers get tell the order of the rows.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="rows">The rows of the sandbox, which take no more once it is removed.</param>
/// <param name="sandbox">The sandbox's name.</param>
/// <param name="kind">The kind, in its rows.</param>
/// <param name="most">How many are kept.</param>
internal sealed class CountRows(IDatabase database, SandboxStore rows, string sandbox, string kind, int most) : ICounts
{
    private const string Save =
        "INSERT INTO counts (sandbox, kind, key, number, turn) VALUES ($1, $2, $3, $4, $5) "
        + "ON CONFLICT (sandbox, kind, key) DO UPDATE SET number = excluded.number, turn = excluded.turn";

    private const string Delete = "DELETE FROM counts WHERE sandbox = $1 AND kind = $2 AND key = $3";

    private readonly Lock gate = new();
    private Kept? kept;
    private Task<Kept>? loading;

    public async ValueTask<int> Next(string key)
    {
        await Load();
        var (number, undo) = (0, default(Action));
        var saved = await rows.Write(
            () =>
            {
                lock (gate)
                {
                    (number, var forgotten, undo) = kept!.Raise(key, most);
                    List<Statement> statements = [.. forgotten.Select(old => Statement.Any(Delete, sandbox, kind, old))];
                    statements.Add(Statement.Any(Save, sandbox, kind, key, number, kept.LastTurn));
                    return statements;
                }
            },
            () => Undo(ref undo));
        return saved ? number : throw new StorageException("A count could not be saved.");
    }

    public async ValueTask<int> Count(string key)
    {
        await Load();
        lock (gate)
            return kept!.Find(key);
    }

    public async ValueTask Forget(string key)
    {
        if (await Count(key) == 0)
            return;
        var undo = default(Action);
        await rows.Write(
            () =>
            {
                lock (gate)
                    undo = kept!.Remove(key);
                return [Statement.Any(Delete, sandbox, kind, key)];
            },
            () => Undo(ref undo));
    }

    /// <summary>Loads the copy, unless that was done. A failed attempt is repeated by the next call.</summary>
    public Task Load()
    {
        lock (gate)
        {
            if (kept is not null)
                return Task.CompletedTask;
            return loading is null or { IsFaulted: true } ? loading = Read() : loading;
        }
    }

    /// <summary>Called by the writer when all rows of the sandbox are deleted, after <see cref="Load"/>.</summary>
    /// <returns>What undoes it.</returns>
    public Action ForgetAll()
    {
        lock (gate)
        {
            var before = kept;
            kept = new();
            return () =>
            {
                lock (gate)
                    kept = before;
            };
        }
    }

    private void Undo(ref Action? undo)
    {
        lock (gate)
            undo?.Invoke();
        undo = null;
    }

    private async Task<Kept> Read()
    {
        // Nothing is raised before it is loaded, so nothing changes meanwhile.
        var read = new Kept();
        foreach (var (key, number, turn) in await database.All(
            "SELECT key, number, turn FROM counts WHERE sandbox = $1 AND kind = $2",
            row => (row.GetString(0), row.GetInt32(1), row.GetInt64(2)),
            sandbox,
            kind))
        {
            read.Add(key, number, turn);
        }

        lock (gate)
            return kept = read;
    }

    /// <summary>The counts, and the order in which they were raised last.</summary>
    private sealed class Kept
    {
        private readonly Dictionary<string, (int Number, long Turn)> counts = new(StringComparer.Ordinal);
        private readonly SortedDictionary<long, string> turns = [];

        /// <summary>When the count that was raised last was raised. It is never given again while there are counts.</summary>
        public long LastTurn { get; private set; }

        public int Find(string key) => counts.GetValueOrDefault(key).Number;

        public void Add(string key, int number, long turn)
        {
            counts[key] = (number, turn);
            turns[turn] = key;
            LastTurn = Math.Max(LastTurn, turn);
        }

        public Action Remove(string key)
        {
            if (!counts.Remove(key, out var before))
                return () => { };
            turns.Remove(before.Turn);
            return () => Add(key, before.Number, before.Turn);
        }

        /// <summary>Raises a count, and forgets those that are too many.</summary>
        public (int Number, IReadOnlyList<string> Forgotten, Action Undo) Raise(string key, int most)
        {
            var number = Find(key) + 1;
            var undo = Remove(key);
            List<string> forgotten = [];
            while (counts.Count >= most)
            {
                var oldest = turns.First().Value;
                forgotten.Add(oldest);
                undo = Remove(oldest) + undo;
            }

            Add(key, number, LastTurn + 1);
            Action lower = () => Remove(key);
            return (number, forgotten, lower + undo);
        }
    }
}
