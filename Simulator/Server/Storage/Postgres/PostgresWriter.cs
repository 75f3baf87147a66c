using System.Diagnostics;
using System.Threading.Channels;
using Npgsql;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>
/// The one writer of a server: takes the waiting jobs and commits them together, in one transaction and two round trips. Jobs that come
/// too late are taken out, and the others are written without them.
/// </summary>
internal sealed class PostgresWriter : IDisposable
{
    private const int MostTogether = 256;

    private readonly NpgsqlDataSource source;
    private readonly CommitMark mark;
    private readonly string name;
    private readonly Channel<Job> jobs = Channel.CreateUnbounded<Job>(new() { SingleReader = true });
    private readonly DatabaseMeter meter;
    private readonly Task running;
    private int waiting;
    private NpgsqlConnection? connection;
    private volatile StorageException? trouble;

    public PostgresWriter(NpgsqlDataSource source, string name, DatabaseMeter meter)
    {
        (this.source, this.name, this.meter) = (source, name, meter);
        mark = new(source);
        meter.Waiting = () => Volatile.Read(ref waiting);
        running = Task.Run(Run);
    }

    /// <summary>Why the last commit failed; null if it did not.</summary>
    public StorageException? Trouble => trouble;

    public Task<bool> Enqueue(Func<IReadOnlyList<Statement>> prepare, Action? committed, Action? rolledBack)
    {
        var job = new Job(prepare, committed, rolledBack);
        Interlocked.Increment(ref waiting);
        if (jobs.Writer.TryWrite(job))
            return job.Result.Task;
        Interlocked.Decrement(ref waiting);
        return Task.FromException<bool>(new ObjectDisposedException(nameof(PostgresWriter), "The simulator is stopping."));
    }

    /// <summary>Finishes the accepted jobs.</summary>
    public void Dispose()
    {
        jobs.Writer.TryComplete();
        running.Wait();
        connection?.Dispose();
    }

    private async Task Run()
    {
        List<Job> batch = new(MostTogether);
        while (await jobs.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostTogether && jobs.Reader.TryRead(out var job))
                batch.Add(job);
            Interlocked.Add(ref waiting, -batch.Count);
            var started = Stopwatch.GetTimestamp();
            await Commit(batch);
            meter.Commits.ObserveSince(started);
            foreach (var job in batch)
            {
                if (job.IsFailed)
                    meter.Failed();
                job.Publish();
            }

            foreach (var job in batch)
                job.Answer();
            batch.Clear();
        }
    }

    private async Task Commit(List<Job> batch)
    {
        var patience = new Patience();
        while (true)
        {
            var pending = batch.Where(job => job.IsPending).ToList();
            foreach (var job in pending)
                job.Prepare();
            pending.RemoveAll(job => !job.IsPending);
            if (pending.Count == 0)
                return;
            try
            {
                if (await TryWrite(pending))
                {
                    trouble = null;
                    return;
                }
            }
            catch (StorageException unsure) when (unsure.LeavesDoubt)
            {
                // Written again, it could be there twice.
                RollBack(pending);
                trouble = unsure;
                pending.ForEach(job => job.Fail(unsure));
                return;
            }
            catch (Exception error)
            {
                RollBack(pending);
                var wasLost = PostgresFault.IsLost(error, connection);
                await Close();
                if ((wasLost || PostgresFault.MayPass(error)) && patience.IsLeft)
                {
                    await Patience.Wait();
                    continue;
                }

                if (pending.Count > 1)
                {
                    // Whose fault it is shows when each is written alone.
                    foreach (var job in pending)
                        await Commit([job]);
                    return;
                }

                var explained = PostgresFault.Explain(error, name);
                trouble = explained as StorageException;
                foreach (var job in pending)
                    job.Fail(explained);
                return;
            }
        }
    }

    /// <summary>Writes the jobs; false if some were taken out and nothing is written.</summary>
    /// <exception cref="StorageException">The commit was cut off, and whether it was carried out is not known.</exception>
    private async Task<bool> TryWrite(List<Job> pending)
    {
        connection ??= await Open();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var statements = new NpgsqlBatch(connection, transaction);
        var marking = mark.Next();
        statements.BatchCommands.Add(marking);
        Dictionary<(object?, object?), NpgsqlBatchCommand> fences = [];
        foreach (var job in pending)
            job.AddTo(statements.BatchCommands, fences);
        try
        {
            await statements.ExecuteNonQueryAsync();
        }
        catch (PostgresException error) when (PostgresFault.IsTakenKey(error) && error.BatchCommand is NpgsqlBatchCommand taken)
        {
            await transaction.RollbackAsync();
            RollBack(pending);
            pending.Find(job => job.Owns(taken))!.ComeTooLate();
            return false;
        }

        if (marking.Rows != 1)
        {
            await transaction.RollbackAsync();
            RollBack(pending);
            await mark.Begin(connection);
            return false;
        }

        // One that seems late because of what a late one did before it loads again, as any that is late.
        if (pending.FindAll(job => !job.DidWhatItShould()) is { Count: > 0 } late)
        {
            await transaction.RollbackAsync();
            RollBack(pending);
            late.ForEach(job => job.ComeTooLate());
            return false;
        }

        try
        {
            await transaction.CommitAsync();
        }
        catch (NpgsqlException error) when (PostgresFault.MayPass(error))
        {
            await Close();
            var isSaved = await mark.IsSaved();
            if (isSaved is null)
                throw PostgresFault.Unsure(name, error);
            if (isSaved == false)
                throw;
        }

        foreach (var job in pending)
            job.Save();
        return true;
    }

    /// <summary>The last one first, so that each finds the state in which it began.</summary>
    private static void RollBack(List<Job> pending)
    {
        foreach (var job in Enumerable.Reverse(pending))
            job.RollBack();
    }

    private async Task<NpgsqlConnection> Open()
    {
        var opened = await source.OpenConnectionAsync();
        try
        {
            await mark.Begin(opened);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    private async Task Close()
    {
        if (connection is { } broken)
        {
            connection = null;
            await broken.DisposeAsync();
        }
    }

    private sealed class Job(Func<IReadOnlyList<Statement>> prepare, Action? committed, Action? rolledBack)
    {
        private readonly List<(Statement Statement, NpgsqlBatchCommand Command)> commands = [];
        private IReadOnlyList<Statement> statements = [];
        private bool isPrepared;
        private bool? saved;
        private Exception? error;

        public TaskCompletionSource<bool> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsPending => saved is null && error is null;

        public bool IsFailed => error is not null;

        public void Prepare()
        {
            try
            {
                isPrepared = true;
                statements = prepare();
            }
            catch (Exception failure)
            {
                error = failure;
            }
        }

        /// <param name="batch">Where the statements go.</param>
        /// <param name="fences">The fences that are there already: what one finds holds for the whole transaction.</param>
        public void AddTo(NpgsqlBatchCommandCollection batch, Dictionary<(object?, object?), NpgsqlBatchCommand> fences)
        {
            commands.Clear();
            foreach (var statement in statements)
            {
                var isFence = ReferenceEquals(statement.Sql, Ownership.Fence);
                if (!isFence || !fences.TryGetValue((statement.Values[0], statement.Values[1]), out var command))
                {
                    command = new NpgsqlBatchCommand(statement.Sql);
                    Parameters.Add(command.Parameters, statement.Values);
                    batch.Add(command);
                    if (isFence)
                        fences.Add((statement.Values[0], statement.Values[1]), command);
                }

                commands.Add((statement, command));
            }
        }

        public bool Owns(NpgsqlBatchCommand other) => commands.Exists(owned => owned.Command == other);

        public bool DidWhatItShould() => commands.TrueForAll(
            done => done.Statement.Expected is not { } expected || done.Command.Rows == (ulong)expected);

        public void Save() => saved = true;

        public void ComeTooLate() => saved = false;

        public void Fail(Exception failure) => error = failure;

        public void RollBack()
        {
            if (isPrepared)
                rolledBack?.Invoke();
            isPrepared = false;
        }

        public void Publish()
        {
            if (saved == true)
                committed?.Invoke();
        }

        public void Answer()
        {
            if (error is null)
                Result.SetResult(saved == true);
            else
                Result.SetException(error);
        }
    }
}
