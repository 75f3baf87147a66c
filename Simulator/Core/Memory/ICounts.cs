namespace SeqrSandbox.Core.Memory;

/// <summary>
/// Counts of one kind in a sandbox, by key. They are bounded in number: the one that was raised longest ago is forgotten first.
/// </summary>
public interface ICounts
{
    /// <summary>Raises a count, and saves it before it is told. Each caller gets another number.</summary>
    /// <param name="key">The key, of some hundred letters at most.</param>
    /// <returns>The count, from 1.</returns>
    ValueTask<int> Next(string key);

    /// <summary>The count so far; 0 if there is none.</summary>
    ValueTask<int> Count(string key);

    /// <summary>Begins anew with the next one. Nothing is written if nothing was counted.</summary>
    ValueTask Forget(string key);
}
