namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>
/// The present scenario files of a directory. The operating system reports changes, but not everywhere and always, so
/// the files' times are also checked now and then on access. Thread-safe.
/// </summary>
internal sealed partial class ScenarioDirectory : IDisposable
{
    private static readonly TimeSpan CheckEvery = TimeSpan.FromMilliseconds(250);

    // Long enough for an editor to write a file it has emptied.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(50);

    private readonly string path;
    private readonly ILogger<ScenarioDirectory> log;
    private readonly FileSystemWatcher? watcher;
    private readonly Timer settled;
    private readonly Lock gate = new();
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private DirectoryFiles files = DirectoryFiles.None;
    private long checkedAt;

    public ScenarioDirectory(string path, ILogger<ScenarioDirectory> log)
    {
        this.path = Path.GetFullPath(path);
        this.log = log;
        settled = new(_ => Check());
        watcher = Watch();
        Check();
    }

    /// <summary>The files; the same instance as long as none has changed.</summary>
    public DirectoryFiles Files
    {
        get
        {
            if (Environment.TickCount64 - Interlocked.Read(ref checkedAt) >= CheckEvery.TotalMilliseconds)
                Check();
            return Volatile.Read(ref files);
        }
    }

    /// <summary>Checks all files at once.</summary>
    public void Check()
    {
        lock (gate)
        {
            files = files.Next(path);
            Interlocked.Exchange(ref checkedAt, Environment.TickCount64);
            LogWrongFiles();
        }
    }

    public void Dispose()
    {
        watcher?.Dispose();
        settled.Dispose();
    }

    /// <summary>Logs each wrong file once, on one line.</summary>
    private void LogWrongFiles()
    {
        var lines = files.Wrong.Select(wrong =>
            wrong.Errors[0].Line(Path.Combine(path, wrong.File))
                + (wrong.Errors.Count > 1 ? $" (the first of {wrong.Errors.Count} errors)" : "")).ToList();
        foreach (var line in lines.Where(line => !told.Contains(line)))
            LogWrongFile(line);
        told.Clear();
        told.UnionWith(lines);
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watching = new FileSystemWatcher(path);
            watching.Changed += Changed;
            watching.Created += Changed;
            watching.Deleted += Changed;
            watching.Renamed += Changed;
            watching.EnableRaisingEvents = true;
            return watching;
        }
        catch (IOException error)
        {
            // The system may allow no more watchers.
            LogNotWatched(path, error.Message);
            return null;
        }
    }

    private void Changed(object sender, FileSystemEventArgs change)
    {
        try
        {
            settled.Change(Settling, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The simulator stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A scenario file is not used: {Error}")]
    private partial void LogWrongFile(string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The directory {Path} is not watched, and looked at when it is asked for: {Reason}")]
    private partial void LogNotWatched(string path, string reason);
}
