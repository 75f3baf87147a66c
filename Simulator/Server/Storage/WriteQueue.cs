using System.Threading.Channels;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>The one writer: takes the jobs that wait, runs each in a savepoint, and commits them together.</summary>
internal sealed class WriteQueue : IDisposable
{
    private const int MostTogether = 256;

    private readonly Channel<Job> jobs = Channel.CreateUnbounded<Job>(new() { SingleReader = true });
    private readonly Session session;
    private readonly Lock? turns;
    private readonly Thread thread;

    public WriteQueue(Session session, Lock? turns)
    {
        this.session = session;
        this.turns = turns;
        thread = new(Run) { IsBackground = true, Name = "database writer" };
        thread.Start();
    }

    /// <param name="work">The statements; false or an exception takes back what they did.</param>
    /// <param name="committed">Runs once they are committed, before any job of the batch is answered.</param>
    public Task<bool> Enqueue(Func<Session, bool> work, Action? committed)
    {
        var job = new Job(work, committed);
        if (!jobs.Writer.TryWrite(job))
            job.Result.SetException(new ObjectDisposedException(nameof(WriteQueue), "The simulator is stopping."));
        return job.Result.Task;
    }

    /// <summary>Finishes what was accepted.</summary>
    public void Dispose()
    {
        jobs.Writer.TryComplete();
        thread.Join();
    }

    private void Run()
    {
        List<Job> batch = new(MostTogether);
        // A dedicated thread may block: SQLite has no asynchronous calls.
        while (jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < MostTogether && jobs.Reader.TryRead(out var job))
                batch.Add(job);
            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<Job> batch)
    {
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
            foreach (var job in batch)
                job.Error ??= error;
        }

        foreach (var job in batch)
            job.Publish();
        foreach (var job in batch)
            job.Answer();
    }

    private void RunTogether(List<Job> batch)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var job in batch)
                RunAlone(job);
            session.Execute("COMMIT");
        }
        catch
        {
            session.Execute("ROLLBACK");
            throw;
        }
    }

    private void RunAlone(Job job)
    {
        session.Execute("SAVEPOINT job");
        try
        {
            job.Saved = job.Work(session);
        }
        catch (Exception error)
        {
            job.Error = error;
        }

        if (!job.Saved)
            session.Execute("ROLLBACK TO job");
        session.Execute("RELEASE job");
    }

    private sealed class Job(Func<Session, bool> work, Action? committed)
    {
        public Func<Session, bool> Work { get; } = work;

        public TaskCompletionSource<bool> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Saved { get; set; }

        public Exception? Error { get; set; }

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
