using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>Tries a statement on a journal, and waits until it holds.</summary>
internal static class JournalVerifier
{
    private const int PageWithBodies = 20;
    private const int Page = 500;

    /// <summary>
    /// Shows a statement everything recorded, and what is recorded from now on until it holds, cannot hold any more, or
    /// the time is up.
    /// </summary>
    public static async Task Try(IJournal journal, Verification verification, CancellationToken timeIsUp)
    {
        using var subscription = journal.Subscribe();
        var last = await Show(journal, verification, 0);
        try
        {
            // New entries only wake this loop. It reads them from the journal, which misses nothing.
            await using var written = subscription.Read(timeIsUp).GetAsyncEnumerator(timeIsUp);
            while (!verification.Holds && !verification.IsLost && await written.MoveNextAsync())
            {
                if (written.Current.Id > last)
                    last = await Show(journal, verification, last);
            }
        }
        catch (OperationCanceledException) when (timeIsUp.IsCancellationRequested)
        {
            // The time is up: the statement stays as it is.
        }
    }

    /// <summary>Shows the statement the entries after a given one, and returns the id of the last.</summary>
    private static async Task<long> Show(IJournal journal, Verification verification, long last)
    {
        var limit = verification.LooksIntoBodies ? PageWithBodies : Page;
        while (true)
        {
            var page = await journal.List(
                new() { After = last, OldestFirst = true, WithBodies = verification.LooksIntoBodies, Limit = limit });
            foreach (var entry in page)
                verification.See(entry);
            if (page is [.., var newest])
                last = newest.Id;
            if (page.Count < limit)
                return last;
        }
    }
}
