using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// Load, decide, save: again when another save came first. In every round of a race somebody wins, so that nobody loses often.
/// Beyond the bound the store is overloaded or refuses what the rules decide, and no caller waits for ever.
/// </summary>
public static class Race
{
    public const int MostAttempts = 1000;

    /// <param name="attempt">Loads, decides and saves: what came of it, a refusal, or null when another save came first.</param>
    /// <exception cref="RaceNeverWonException">Another save came first every time.</exception>
    public static async ValueTask<Outcome<T>> Run<T>(Func<ValueTask<Outcome<T>?>> attempt)
        where T : notnull
    {
        for (var round = 0; round < MostAttempts; round++)
        {
            if (await attempt() is { } outcome)
                return outcome;
        }

        throw new RaceNeverWonException();
    }

    /// <summary>What a round answers whose last step is a save.</summary>
    public static Outcome<T>? Saved<T>(bool saved, T value)
        where T : notnull => saved ? value : default(Outcome<T>?);
}

/// <summary>A change was not saved in any of a great many attempts. The caller may try again later.</summary>
public sealed class RaceNeverWonException() : Exception(
    $"A change was not saved in {Race.MostAttempts} attempts: the store is overloaded, or refuses what the rules decide.");
