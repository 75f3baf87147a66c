using System.Collections.Immutable;

namespace SeqrSandbox.Core.Contract;

/// <summary>A service as the rules see it. How it is reached and what its messages look like is not theirs to know.</summary>
/// <param name="path">Where it answers in each sandbox, as addresses that are handed out have it.</param>
/// <param name="operations">In the order of its contract.</param>
public sealed class Service(string path, params ImmutableArray<Operation> operations)
{
    public string Path { get; } = path;

    public ImmutableArray<Operation> Operations { get; } = operations;
}

/// <summary>The services that there are.</summary>
public static class Services
{
    public static ImmutableArray<Service> All { get; } = [InvoiceService.Contract];

    /// <summary>All their operations. Scenarios and stored plans name an operation without its service, so no two share a name.</summary>
    public static ImmutableArray<Operation> Operations { get; } = [.. All.SelectMany(service => service.Operations)];
}
