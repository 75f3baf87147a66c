using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// Load, decide, save, repeated when another save came first. In every round some caller wins, so no caller loses
/// often. Beyond the bound the store is overloaded or refuses what the rules decide, and no caller waits for ever.
/// </summary>
public static class Race
{
    public const int MostAttempts = 1000;

    /// <param name="attempt">Loads, decides and saves. It returns the result or a refusal, or null if another save came
    /// first.</param>
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

    /// <summary>The result of an attempt that ends with a save.</summary>
    public static Outcome<T>? Saved<T>(bool saved, T value)
        where T : notnull => saved ? value : default(Outcome<T>?);
}

/// <summary>A change was not saved in a great many attempts. The caller may try again later.</summary>
public sealed class RaceNeverWonException() : Exception(
    $"A change was not saved in {Race.MostAttempts} attempts: the store is overloaded, or refuses what the rules decide.");
