using System.Text;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo.Certify;

/// <summary>
/// What the certification of a web shop and that of a till have in common: four things that are sold, and what is said
/// of each step.
/// </summary>
internal sealed class Procedure(Watcher watcher, DemoOptions options)
{
    // While it is left open, whoever watches may move the clock. With --wait it is the whole round of half a minute.
    private const int PollsWhileOpen = 6;

    public static Purchase Tea(string role, string? cashier = null)
    {
        var (price, total) = (new Money(35.50m, "SEK"), new Money(71, "SEK"));
        return new($"{role}-{Guid.NewGuid():N}", "Tea", total) { Rows = [new("Tea", total) { Quantity = 2, UnitPrice = price }], CashierId = cashier, Footer = "Thank you" };
    }

    public static ReceiptDocument Receipt(Purchase purchase) =>
        new("text/html", Encoding.UTF8.GetBytes($"<p>{purchase.Title}: {purchase.Total}</p>"), "HTML");

    /// <summary>Says how a bill came out; a failure where that is not as it ought to be.</summary>
    public static void Expect(string step, Bill bill, string state, string wanted)
    {
        if (state != wanted)
        {
            Check(step, bill.LastRefusal, bill.Trouble);
            throw new StepFailedException($"{step}: it is {state}, and not {wanted}");
        }

        Print(step, $"{bill.InvoiceReference} {state.ToUpperInvariant()}");
    }

    /// <summary>Says how a call came out; a failure where it was refused, or not answered.</summary>
    /// <param name="step">Which step.</param>
    /// <param name="refusal">What SEQR said.</param>
    /// <param name="trouble">Why there was no answer.</param>
    public static void Expect(string step, Refusal? refusal, string? trouble = null)
    {
        Check(step, refusal, trouble);
        Print(step, "done");
    }

    private static void Check(string step, Refusal? refusal, string? trouble)
    {
        if (refusal is not null)
            throw new StepFailedException($"{step}: SEQR refused: {refusal}");
        if (trouble is not null)
            throw new StepFailedException($"{step}: {trouble}", ExitStatus.TransportTrouble);
    }

    /// <summary>Polls a bill for a while that nobody pays.</summary>
    public Task LeaveOpenAsync(Func<CancellationToken, Task> poll) => PollAsync(poll, options.Wait ? int.MaxValue : PollsWhileOpen);

    public Task AskOnceAsync(Func<CancellationToken, Task> poll) => PollAsync(poll, 1);

    private async Task PollAsync(Func<CancellationToken, Task> poll, int times)
    {
        using var enough = new CancellationTokenSource();
        var next = watcher.NextPoll;
        var polling = poll(enough.Token);
        for (; times > 0 && !polling.IsCompleted; times--, next = watcher.NextPoll)
            await Task.WhenAny(next, polling);
        await enough.CancelAsync();
        await polling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

/// <summary>A step of the procedure did not come out; the message says which, and why.</summary>
internal sealed class StepFailedException(string message, ExitStatus status = ExitStatus.NotPaid) : Exception(message)
{
    /// <summary>What the demo tells the shell.</summary>
    public ExitStatus Status => status;
}
