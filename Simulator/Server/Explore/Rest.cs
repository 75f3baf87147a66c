using SeqrSandbox.Simulator.Explore.Merchants;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>
/// Waits until a merchant is at rest: no call of it is under way, nothing is due, and (for one with waits of its own) no timer was set
/// for a few moments. Nothing tells that a program has finished what it does between two waits, so a long leap of time waits longer.
/// </summary>
internal sealed class Rest(Sandbox sandbox, IMerchant merchant, CallsUnderWay.Counter calls)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongLeap = TimeSpan.FromSeconds(2);

    /// <param name="leap">How far the clock is to go then.</param>
    public async Task Wait(TimeSpan leap)
    {
        var needed = merchant.Clock is null ? 0 : leap > LongLeap ? 8 : 2;
        var quiet = 0;
        for (var before = await NextRest(); quiet < needed;)
        {
            await Task.Delay(Moment);
            var now = await NextRest();
            quiet = now == before ? quiet + 1 : 0;
            before = now;
        }
    }

    /// <summary>Waits until no call is under way and nothing is due; how many calls and timers there were by then.</summary>
    private async Task<(long Calls, long Timers)> NextRest()
    {
        do
        {
            while (!calls.IsIdle)
                await Task.Delay(Moment);
            await CarryOutPresent();
        }
        while (!calls.IsIdle);
        return (calls.Begun, merchant.Clock?.Changes ?? 0);
    }

    /// <summary>What became due at this very instant: a payer's step that waited for a poll, a notification.</summary>
    private async Task CarryOutPresent()
    {
        if (await sandbox.Due.NextAt() is { } due && due <= sandbox.Clock.GetUtcNow())
            await sandbox.Due.Advance(TimeSpan.Zero);
    }
}
