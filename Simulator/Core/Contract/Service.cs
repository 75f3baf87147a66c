using System.Collections.Immutable;

namespace SeqrSandbox.Core.Contract;

/// <summary>A service as the rules see it. They know neither how it is reached nor how its messages look.</summary>
/// <param name="path">Its path in each sandbox, as used in addresses that are handed out.</param>
/// <param name="operations">In the order of its contract.</param>
public sealed class Service(string path, params ImmutableArray<Operation> operations)
{
    public string Path { get; } = path;

    public ImmutableArray<Operation> Operations { get; } = operations;
}

/// <summary>All services.</summary>
public static class Services
{
    public static ImmutableArray<Service> All { get; } = [InvoiceService.Contract, EproductsService.Contract, SessionService.Contract];

    /// <summary>
    /// One operation for each name. Scenarios and stored plans name an operation without its service: if several services
    /// have one of this name, all of them are meant.
    /// </summary>
    public static ImmutableArray<Operation> Operations { get; } =
        [.. All.SelectMany(service => service.Operations).DistinctBy(operation => operation.Name)];
}
