namespace Reference.Client;

/// <summary>Polls as SEQR documents it: every second, until there is an outcome or the round ends.</summary>
/// <param name="clock">The clock.</param>
/// <param name="length">The length of a round.</param>
/// <param name="failuresInARow">The round ends early after this many unanswered polls in a row.</param>
internal sealed class PollLoop(TimeProvider clock, TimeSpan length, int failuresInARow)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public async Task<PollRound<T>> RunAsync<T>(
        Func<Task<T>> load, Func<T, Task<T>> ask, Func<T, bool> isOver, CancellationToken cancellation)
        where T : Bill
    {
        var (began, failures) = (clock.GetTimestamp(), 0);
        while (true)
        {
            var bill = await load();
            SeqrTransportException? failure = null;
            try
            {
                bill = await ask(bill);
                failures = 0;
            }
            catch (SeqrTransportException e)
            {
                failure = e;
                failures++;
            }

            if (DecideEnd(bill, isOver(bill), failures) is { } end)
                return new(bill, end, failure);
            if (clock.GetElapsedTime(began) >= length - Interval)
                return new(bill, RoundEnd.TimeUp, failure);
            await Task.Delay(Interval, clock, cancellation);
        }
    }

    private RoundEnd? DecideEnd(Bill bill, bool isOver, int failures) => bill switch
    {
        _ when isOver => RoundEnd.Settled,
        _ when failures >= failuresInARow => RoundEnd.Unreachable,
        { LastRefusal.TryingAgainCanHelp: false } when failures == 0 => RoundEnd.Refused,
        _ => null,
    };
}

/// <summary>The options of polling. There is one poll a second, as SEQR documents it.</summary>
public sealed class PollOptions
{
    /// <summary>The length of a round, between 1 s and 10 min. After a round, ask a person whether to continue.</summary>
    public TimeSpan Round { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A round ends after this many failed polls in a row, 1 to 30. More than about 15 may miss SEQR's limit of 20 s.</summary>
    public int FailuresInARow { get; set; } = 5;

    internal PollLoop Loop(TimeProvider clock) => new(clock, Round, FailuresInARow);

    internal IEnumerable<string> Problems(string owner)
    {
        if (Round < TimeSpan.FromSeconds(1) || Round > TimeSpan.FromMinutes(10))
            yield return $"{owner}.Polls.Round must be between 1 s and 10 min; it is {Round}.";
        if (FailuresInARow is < 1 or > 30)
            yield return $"{owner}.Polls.FailuresInARow must be between 1 and 30; it is {FailuresInARow}.";
    }
}
