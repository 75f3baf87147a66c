namespace SeqrSandbox.ContractTests.Browser;

/// <summary>One browser and one simulator for all tests that look at pages, one test after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Browsing : ICollectionFixture<Chromium>, ICollectionFixture<BrowsedSimulator>
{
    public const string Name = "Browser";
}
