using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>The one writer: takes the waiting jobs, runs each in a savepoint, and commits them together.</summary>
internal sealed class WriteQueue : IDisposable
{
    private const int MostTogether = 256;

    // Held for a moment by whoever adds or takes a job. Waiting for a channel would spin first, and take the processor from the callers.
    private readonly object gate = new();
    private readonly Queue<Job> jobs = [];
    private readonly Session session;
    private readonly string name;
    private readonly Lock? turns;
    private readonly DatabaseMeter meter;
    private readonly Thread thread;
    private bool isClosed;
    private volatile StorageException? trouble;

    public WriteQueue(Session session, string name, Lock? turns, DatabaseMeter meter)
    {
        this.session = session;
        this.name = name;
        this.turns = turns;
        this.meter = meter;
        meter.Waiting = CountWaiting;
        thread = new(Run) { IsBackground = true, Name = "database writer" };
        thread.Start();
    }

    /// <summary>Why the last commit failed; null if it did not.</summary>
    public StorageException? Trouble => trouble;

    /// <param name="work">The statements; false or an exception rolls them back.</param>
    /// <param name="committed">Runs after the commit, before any job of the batch is answered.</param>
    /// <param name="rolledBack">Runs when the statements are rolled back, whatever the reason.</param>
    public Task<bool> Enqueue(Func<Session, bool> work, Action? committed, Action? rolledBack)
    {
        var job = new Job(work, committed, rolledBack);
        lock (gate)
        {
            if (isClosed)
                return Task.FromException<bool>(new ObjectDisposedException(nameof(WriteQueue), "The simulator is stopping."));
            jobs.Enqueue(job);
            if (jobs.Count == 1)
                Monitor.Pulse(gate);
        }

        return job.Result.Task;
    }

    /// <summary>Finishes the accepted jobs.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.Pulse(gate);
        }

        thread.Join();
    }

    private int CountWaiting()
    {
        lock (gate)
            return jobs.Count;
    }

    private void Run()
    {
        List<Job> batch = new(MostTogether);
        while (Take(batch))
        {
            Commit(batch);
            batch.Clear();
        }
    }

    /// <summary>Waits for jobs; false once there are none and none will come.</summary>
    private bool Take(List<Job> batch)
    {
        lock (gate)
        {
            // A dedicated thread may block: SQLite has no asynchronous calls.
            while (jobs.Count == 0 && !isClosed)
                Monitor.Wait(gate);
            while (batch.Count < MostTogether && jobs.TryDequeue(out var job))
                batch.Add(job);
            return batch.Count > 0;
        }
    }

    private void Commit(List<Job> batch)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            if (turns is null)
            {
                RunTogether(batch);
            }
            else
            {
                lock (turns)
                    RunTogether(batch);
            }
        }
        catch (Exception error)
        {
            RollBack(batch, SqliteFault.Explain(error, name));
        }

        meter.Commits.ObserveSince(started);
        trouble = batch.Select(job => job.Error).OfType<StorageException>().FirstOrDefault();
        foreach (var job in batch)
        {
            if (job.Error is not null)
                meter.Failed();
            job.Publish();
        }

        foreach (var job in batch)
            job.Answer();
    }

    /// <summary>The last one first, so that each finds the state in which it began.</summary>
    private static void RollBack(List<Job> batch, Exception error)
    {
        foreach (var job in Enumerable.Reverse(batch))
        {
            job.Error ??= error;
            job.RollBack();
        }
    }

    private void RunTogether(List<Job> batch)
    {
        End();
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var job in batch)
                RunAlone(job);
            session.Execute("COMMIT");
        }
        catch
        {
            End();
            throw;
        }
    }

    /// <summary>Ends an open transaction.</summary>
    private void End()
    {
        try
        {
            if (session.IsInTransaction)
                session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // This error must not hide why the transaction failed. The transaction is ended before the next one begins,
            // or that one reports the error.
        }
    }

    private void RunAlone(Job job)
    {
        session.Execute("SAVEPOINT job");
        try
        {
            job.Saved = job.Run(session);
        }
        catch (Exception error)
        {
            job.Error = SqliteFault.Explain(error, name);
        }

        // SQLite ended the transaction: there is no savepoint to go back to, and the other jobs' changes are lost too.
        if (!session.IsInTransaction)
            throw job.Error ?? new InvalidOperationException("A job ended the transaction that it is a part of.");
        if (!job.Saved)
        {
            session.Execute("ROLLBACK TO job");
            job.RollBack();
        }

        session.Execute("RELEASE job");
    }

    private sealed class Job(Func<Session, bool> work, Action? committed, Action? rolledBack)
    {
        private bool began;

        public bool Run(Session session)
        {
            began = true;
            return work(session);
        }

        public TaskCompletionSource<bool> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Saved { get; set; }

        public Exception? Error { get; set; }

        public void RollBack()
        {
            if (began)
                rolledBack?.Invoke();
            began = false;
        }

        public void Publish()
        {
            if (Saved && Error is null)
                committed?.Invoke();
        }

        public void Answer()
        {
            if (Error is null)
                Result.SetResult(Saved);
            else
                Result.SetException(Error);
        }
    }
}
