using SeqrSandbox.ContractTests.Browser;
using SeqrSandbox.ContractTests.Certification;
using SeqrSandbox.ContractTests.Ci;
using SeqrSandbox.ContractTests.Cluster;
using SeqrSandbox.ContractTests.DemoShop;
using SeqrSandbox.ContractTests.Exploring;
using SeqrSandbox.ContractTests.Shared;
using SeqrSandbox.ContractTests.WrongOnPurpose;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer($"SeqrSandbox.ContractTests.Shared.{nameof(LongestFirst)}", "SeqrSandbox.ContractTests")]

namespace SeqrSandbox.ContractTests.Shared;

/// <summary>
/// What takes longest begins first: the two collections whose tests run one after the other for many minutes, and the classes of more than a
/// minute. Without this the order is drawn by lot, and a run that begins one of them late waits for it alone at its end.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        Browsing.Name,
        ManyServers.Name,
        ClassOf<CiFileTests>(),
        ClassOf<SampleShopTests>(),
        ClassOf<MistakesTests>(),
        ClassOf<WhatCatchesWhatTests>(),
        ClassOf<GuidedRunTests>(),
        ClassOf<CommandLineTests>(),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => Array.IndexOf(Long, collection.DisplayName) is >= 0 and var place
            ? Long.Length - place
            : 0);

    /// <summary>The name that xunit gives the collection of a class that is in no other.</summary>
    private static string ClassOf<T>() => $"Test collection for {typeof(T).FullName}";
}
