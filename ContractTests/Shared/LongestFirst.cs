using SeqrSandbox.ContractTests.Browser;
using SeqrSandbox.ContractTests.Cluster;
using SeqrSandbox.ContractTests.Shared;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer($"SeqrSandbox.ContractTests.Shared.{nameof(LongestFirst)}", "SeqrSandbox.ContractTests")]

namespace SeqrSandbox.ContractTests.Shared;

/// <summary>
/// The two collections whose tests run one after the other for many minutes begin first. Without this the order is drawn by lot, and a run
/// that begins one of them late waits for it alone at its end.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly HashSet<string> Long = new(StringComparer.Ordinal) { Browsing.Name, ManyServers.Name };

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => Long.Contains(collection.DisplayName));
}
