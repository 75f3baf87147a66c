using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>A simulator that may notify a shop on 127.0.0.1, which is where a shop with a free port listens.</summary>
public sealed class BrowsedSimulator : KestrelSimulator
{
    private protected override IReadOnlyCollection<string> NotificationHosts => ["127.0.0.1"];
}
