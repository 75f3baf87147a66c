using System.Threading.Channels;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Live;

/// <summary>Watches a sandbox's invoices and its journal. Many simultaneous changes count as one.</summary>
internal sealed class ChangeWatch : IAsyncDisposable
{
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource end;
    private readonly IJournalSubscription entries;
    private readonly Task watching;

    public ChangeWatch(Sandbox sandbox, CancellationToken stop)
    {
        end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        entries = sandbox.Journal.Subscribe();
        watching = Task.WhenAll(WatchInvoices(sandbox.InvoicesChanged, sandbox.InvoicesChanged.Next), WatchEntries());
    }

    /// <summary>
    /// Waits for the next change; false if there will be none: the sandbox was removed, or the watch ends.
    /// </summary>
    public async Task<bool> Next() => await changes.Reader.WaitToReadAsync() && changes.Reader.TryRead(out _);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await watching;
        entries.Dispose();
        end.Dispose();
    }

    private async Task WatchInvoices(Signal changed, Task next)
    {
        while (await Happens(next))
        {
            // The next signal is taken before this one is reported, so a change while the page loads is reported again.
            next = changed.Next;
            changes.Writer.TryWrite(true);
        }
    }

    private async Task WatchEntries()
    {
        try
        {
            await foreach (var _ in entries.Read(end.Token))
                changes.Writer.TryWrite(true);
        }
        catch (OperationCanceledException)
        {
            // The watch ends.
        }

        changes.Writer.TryComplete();
        await end.CancelAsync();
    }

    private async Task<bool> Happens(Task change)
    {
        try
        {
            await change.WaitAsync(end.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
