namespace Reference.Client;

/// <summary>How a round of polls goes. There is one poll a second, as SEQR documents it.</summary>
public sealed class PollOptions
{
    /// <summary>How long a round lasts, between 1 s and 10 min: then a person is asked whether to go on.</summary>
    public TimeSpan Round { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many polls in a row may fail before a round gives up, 1 to 30. More than about 15 risks SEQR's 20 s.</summary>
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
