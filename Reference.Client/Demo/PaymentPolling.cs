namespace Reference.Client.Demo;

/// <summary>
/// Polls a bill while the payer pays it: the simulated one after the first poll, or a person who may take longer than a
/// round.
/// </summary>
internal sealed class PaymentPolling(DemoOptions options, Watcher watcher)
{
    /// <returns>The bill as it stands then, canceled if nobody paid it; and in a line why the simulator could not play the payer.</returns>
    public async Task<(T Bill, string? Trouble)> RunAsync<T>(Func<Task<string?>> pay, Func<Task<PollRound<T>>> poll, Func<Task<T>> cancel)
        where T : Bill
    {
        var (round, trouble) = await PollAsync(pay, poll);
        // A person would be offered "try again" and "cancel"; the simulated payer is quick or does not come.
        return round is null or { End: RoundEnd.TimeUp }
            ? (await cancel(), trouble)
            : (round.Bill with { Trouble = round.LastFailure?.Message }, null);
    }

    private async Task<(PollRound<T>? Round, string? Trouble)> PollAsync<T>(Func<Task<string?>> pay, Func<Task<PollRound<T>>> poll)
        where T : Bill
    {
        var trouble = options.Wait ? null : PayAfterNextPollAsync(pay);
        PollRound<T> round;
        do
        {
            var polling = poll();
            if (trouble is not null && await Task.WhenAny(polling, trouble) == trouble && await trouble is { } reason)
                return (null, reason);
            round = await polling;
        }
        while (options.Wait && round.End is RoundEnd.TimeUp);

        return (round, null);
    }

    private async Task<string?> PayAfterNextPollAsync(Func<Task<string?>> pay)
    {
        await watcher.NextPoll;
        return await pay();
    }
}
