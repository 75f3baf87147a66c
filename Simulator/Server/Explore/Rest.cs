using SeqrSandbox.Simulator.Explore.Merchants;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>
/// Waits until a merchant is at rest: no call of it is under way, nothing is due, and (for one with waits of its own) no timer was set
/// for a few moments. Nothing tells that a program has finished what it does between two waits, so a long leap of time waits longer.
/// </summary>
internal sealed class Rest(Sandbox sandbox, IMerchant merchant, MerchantCalls calls)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongLeap = TimeSpan.FromSeconds(2);

    // Long, because an answer that goes on early makes it another life.
    private const int MomentsOfAPost = 150;

    private long looked = -1;

    // A merchant in this process answers within some milliseconds, a program takes longer.
    private int MomentsOfAnAnswer => merchant.Clock is null ? 30 : 10;

    /// <param name="leap">How far the clock is to go then.</param>
    public Task Wait(TimeSpan leap) => BeQuiet(merchant.Clock is null ? 0 : leap > LongLeap ? 8 : 2);

    /// <summary>
    /// Waits for an answer of the merchant. False if there is none yet because SEQR holds back what the merchant asked, and time has to pass.
    /// </summary>
    public Task<bool> WaitFor(Task answer) => WaitFor(answer, MomentsOfAnAnswer);

    /// <summary>
    /// Advances the clock. A merchant may answer a notification only after something that SEQR holds back: that goes on early then.
    /// </summary>
    public async Task Advance(TimeSpan by)
    {
        var advance = sandbox.Due.Advance(by);
        while (!await WaitFor(advance, MomentsOfAPost))
            calls.ReleaseAll();
        await advance;
    }

    private async Task<bool> WaitFor(Task done, int moments)
    {
        await Task.WhenAny(done, calls.WhenHeld);
        for (var quiet = 0; quiet < moments && !done.IsCompleted; quiet++)
        {
            if (calls.BegunAtRest is null)
                quiet = 0;
            await Task.Delay(Moment);
        }

        return done.IsCompleted || (!calls.AnyHeld && await WaitFor(done, moments));
    }

    private async Task BeQuiet(int moments)
    {
        var quiet = 0;
        for (var before = await NextRest(); quiet < moments;)
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
        while (true)
        {
            if (calls.BegunAtRest is not { } begun)
                await Task.Delay(Moment);
            else if (looked == begun)
                return (begun, merchant.Clock?.Changes ?? 0);
            else
                await CarryOutPresent(begun);
        }
    }

    /// <summary>What became due at this very instant: a payer's step that waited for a poll, a notification. Only calls make it so.</summary>
    private async Task CarryOutPresent(long begun)
    {
        looked = begun;
        if (await sandbox.Due.NextAt() is { } due && due <= sandbox.Clock.GetUtcNow())
            await Advance(TimeSpan.Zero);
    }
}
