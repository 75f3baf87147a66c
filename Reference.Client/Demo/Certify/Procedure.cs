using System.Text;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo.Certify;

/// <summary>The common steps of the certification procedures of a web shop and a till.</summary>
internal sealed class Procedure(Watcher watcher, DemoOptions options)
{
    // While the bill is open, the certification may move the clock. With --wait it is open for the whole round of half a minute.
    private const int PollsWhileOpen = 6;

    public static Purchase Tea(string role, string? cashier = null)
    {
        var (price, total) = (new Money(35.50m, "SEK"), new Money(71, "SEK"));
        return new($"{role}-{Guid.NewGuid():N}", "Tea", total)
        {
            Rows = [new("Tea", total) { Quantity = 2, UnitPrice = price }],
            CashierId = cashier,
            Footer = "Thank you",
        };
    }

    public static ReceiptDocument Receipt(Purchase purchase) =>
        new("text/html", Encoding.UTF8.GetBytes($"<p>{purchase.Title}: {purchase.Total}</p>"), "HTML");

    /// <summary>Prints the state of a bill, or fails if it is not the wanted state.</summary>
    public static void Expect(string step, Bill bill, string state, string wanted)
    {
        if (state != wanted)
        {
            ThrowIfFailed(step, bill.LastRefusal, bill.Trouble);
            throw new StepFailedException($"{step}: it is {state}, and not {wanted}");
        }

        Print(step, $"{bill.InvoiceReference} {state.ToUpperInvariant()}");
    }

    /// <summary>Prints that a call succeeded, or fails if it was refused or had no answer.</summary>
    /// <param name="step">The name of the step.</param>
    /// <param name="refusal">SEQR's refusal, if any.</param>
    /// <param name="trouble">The reason if there was no answer.</param>
    public static void Expect(string step, Refusal? refusal, string? trouble = null)
    {
        ThrowIfFailed(step, refusal, trouble);
        Print(step, "done");
    }

    private static void ThrowIfFailed(string step, Refusal? refusal, string? trouble)
    {
        if (refusal is not null)
            throw new StepFailedException($"{step}: SEQR refused: {refusal}");
        if (trouble is not null)
            throw new StepFailedException($"{step}: {trouble}", ExitStatus.TransportTrouble);
    }

    /// <summary>Polls an unpaid bill for a while.</summary>
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

/// <summary>A step of the procedure failed; the message says which step and why.</summary>
internal sealed class StepFailedException(string message, ExitStatus status = ExitStatus.NotPaid) : Exception(message)
{
    /// <summary>The demo's exit status.</summary>
    public ExitStatus Status => status;
}
