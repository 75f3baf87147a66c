using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Explore.Merchants;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>Where lives are played: a simulator, and its address for merchants.</summary>
internal sealed class Stage(SandboxDirectory sandboxes, CallsUnderWay calls, Uri address)
{
    // No two lives have the same references, so that a merchant that keeps those of an earlier life mixes nothing up.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(61_037.1);
    private readonly DateTimeOffset morning = new(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
    private int lives;

    /// <summary>Opens a merchant with a sandbox of its own.</summary>
    public async Task<LifePlace> Open(IMerchantSource source, string sandbox) =>
        new(this, sandbox, await source.Open(new(address, SandboxAddress.Usual(sandbox))));

    public async Task<LifeRecord> Play(string name, IMerchant merchant, Life life)
    {
        var play = Interlocked.Increment(ref lives);
        await sandboxes.Remove(name);
        var sandbox = await sandboxes.Enter(name, seed: 1);
        // The life's time is no event of the sandbox: it is neither recorded nor saved.
        sandbox.Clock.Freeze();
        sandbox.Clock.Set(morning + (Between * play));
        if (ScenarioReader.Read(LifeText.Of(life)) is { Errors: [var mistake, ..], Text: var text })
            throw new InvalidOperationException($"A life is no right scenario: {mistake.Line("life")}\n{text}");
        await sandbox.Library.Put(life.Scenario.Name, LifeText.Of(life));
        await sandbox.Library.SetDefault(life.Scenario.Name);
        return await new LifeRun(sandbox, merchant, life, calls.Of(name), play).Run();
    }

    public Task Remove(string sandbox) => sandboxes.Remove(sandbox);
}

/// <summary>A merchant under test with the sandbox that it calls, for one life after the other.</summary>
internal sealed class LifePlace(Stage stage, string sandbox, IMerchant merchant) : IAsyncDisposable
{
    public IMerchant Merchant => merchant;

    /// <summary>Whether the sandbox stays, to be looked at.</summary>
    public bool IsKept { get; set; }

    public Task<LifeRecord> Play(Life life) => stage.Play(sandbox, merchant, life);

    public async ValueTask DisposeAsync()
    {
        await merchant.DisposeAsync();
        if (!IsKept)
            await stage.Remove(sandbox);
    }
}
