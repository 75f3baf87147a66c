using System.Collections.Concurrent;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>
/// Runs rules on the recorded entries of a sandbox. Rules that fail find nothing more, and are logged once.
/// </summary>
internal sealed partial class Examination(ILogger<Examination> log)
{
    private readonly ConcurrentDictionary<string, Exception> failed = new(StringComparer.Ordinal);

    public void Look<T>(string rules, T about, Action<T> look)
    {
        try
        {
            look(about);
        }
        catch (Exception error)
        {
            Note(rules, error);
        }
    }

    /// <inheritdoc cref="Look{T}(string, T, Action{T})"/>
    public async ValueTask LookAsync(string rules, Func<ValueTask> look)
    {
        try
        {
            await look();
        }
        catch (Exception error)
        {
            Note(rules, error);
        }
    }

    private void Note(string rules, Exception error)
    {
        if (failed.TryAdd(rules, error))
            LogFailure(rules, error);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The {Rules} rules failed: their findings are missing. This is said once.")]
    private partial void LogFailure(string rules, Exception error);
}
