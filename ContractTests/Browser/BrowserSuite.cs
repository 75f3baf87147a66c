using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>
/// Each test gets a fresh page and a sandbox of its own. It fails when the browser's console shows an error, a missing
/// resource or a breach of the page's own security policy.
/// </summary>
[Collection(Browsing.Name)]
public abstract class BrowserSuite : IAsyncLifetime
{
    private readonly string sandbox = $"browser-{Guid.NewGuid():N}"[..20];
    private readonly BrowsedSimulator simulator;
    private readonly List<string> expected = [];
    private Biller? biller;

    protected BrowserSuite(Chromium chromium, BrowsedSimulator simulator)
    {
        this.simulator = simulator;
        Tab = chromium.Open();
    }

    private protected Tab Tab { get; }

    /// <summary>The root of this test's sandbox, with a slash at its end.</summary>
    protected Uri Sandbox => new(simulator.Address, $"/@{sandbox}/");

    /// <summary>The sandbox itself, for steps that a test cannot do from outside.</summary>
    private protected Task<Sandbox> Inside => simulator.Sandboxes.Enter(sandbox);

    /// <summary>The root of another sandbox that no other test uses.</summary>
    protected Uri OtherSandbox => new(simulator.Address, $"/@{sandbox}-other/");

    /// <summary>A merchant of this test's sandbox.</summary>
    private protected Biller Biller => biller ??= new(Sandbox);

    private protected ControlApi Control => new(simulator.Http, Sandbox);

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync()
    {
        await (biller?.DisposeAsync() ?? default);
        Tab.Open(new("about:blank"));
        var complaints = Tab.Console().Where(line => !expected.Exists(part => line.Contains(part, StringComparison.Ordinal))).ToList();
        Assert.True(complaints.Count == 0, $"The console says:\n{string.Join('\n', complaints)}");
    }

    /// <summary>Allows console lines with this in them: the browser writes one for each page that answers 4xx or 5xx.</summary>
    private protected void ConsoleMaySay(string part) => expected.Add(part);
}
