namespace Reference.Client.Demo;

/// <summary>Polls a bill until it is paid. The simulated payer pays after the first poll. A person may take longer than a round.</summary>
internal sealed class PaymentPolling(DemoOptions options, Watcher watcher, TimeProvider clock)
{
    /// <returns>The bill, canceled if nobody paid it; and the error if the simulator could not play the payer.</returns>
    public async Task<(T Bill, string? Trouble)> RunAsync<T>(
        Func<Task<string?>> pay, Func<Task<PollRound<T>>> poll, Func<Task<T>> cancel)
        where T : Bill
    {
        var (round, trouble) = await PollAsync(pay, poll);
        // A shop would offer "try again" and "cancel" to a person. The simulated payer pays at once or not at all.
        return round is null or { End: RoundEnd.TimeUp }
            ? (await cancel(), trouble)
            : (round.Bill with { Trouble = round.LastFailure?.Message }, null);
    }

    /// <summary>Waits for the notification of a paid bill, because a poll may see the payment before the notification arrives.</summary>
    public async Task WaitForNotificationAsync(Bill paid)
    {
        try
        {
            await watcher.WaitForNotificationAsync(paid.InvoiceReference!).WaitAsync(TimeSpan.FromSeconds(3), clock);
        }
        catch (TimeoutException)
        {
            Watcher.Print("notification", "none came; the polls found the payment");
        }
    }

    private async Task<(PollRound<T>? Round, string? Trouble)> PollAsync<T>(Func<Task<string?>> pay, Func<Task<PollRound<T>>> poll)
        where T : Bill
    {
        var trouble = options.IsPaidElsewhere ? null : PayAfterNextPollAsync(pay);
        PollRound<T> round;
        do
        {
            var polling = poll();
            if (trouble is not null && await Task.WhenAny(polling, trouble) == trouble && await trouble is { } reason)
                return (null, reason);
            round = await polling;
        }
        while (options.IsPaidElsewhere && round.End is RoundEnd.TimeUp);

        return (round, null);
    }

    private async Task<string?> PayAfterNextPollAsync(Func<Task<string?>> pay)
    {
        await watcher.NextPoll;
        return await pay();
    }
}
