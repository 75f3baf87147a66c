using System.Collections.Frozen;
using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Simulator.Soap;

/// <summary>The services that are served. The path of a request says which one it means.</summary>
internal sealed class SoapServices
{
    private readonly ImmutableArray<SoapService> all;
    private readonly FrozenDictionary<string, ServedPath> served;
    private readonly PathString[] firstSteps;

    public SoapServices(IEnumerable<SoapService> services)
    {
        all = [.. services];
        served = all.SelectMany(service => service.Paths, (service, path) => new ServedPath(service, path.Path, path.WithoutMode))
            .ToFrozenDictionary(path => path.Path, StringComparer.Ordinal);
        firstSteps = [.. served.Keys.Select(FirstStep).Distinct()];
    }

    public ImmutableArray<SoapService> All => all;

    /// <summary>Whether who calls this path means a service: nothing else answers below its first step.</summary>
    public bool AreMeant(PathString path)
    {
        foreach (var step in firstSteps)
        {
            if (path.StartsWithSegments(step))
                return true;
        }

        return false;
    }

    /// <summary>The service's path that this one is, with a slash at its end or without; null where there is no service.</summary>
    public ServedPath? Find(PathString path) =>
        path.Value is { } value ? served.GetValueOrDefault(value.EndsWith('/') ? value[..^1] : value) : null;

    /// <summary>Where the services are that this path means.</summary>
    public IEnumerable<string> Nearest(PathString path) =>
        from service in all from known in service.Paths where path.StartsWithSegments(FirstStep(known.Path)) select known.Path;

    /// <summary>The operation that a recorded call was of; null where it was none.</summary>
    public Operation? FindOperation(string? path, string? name)
    {
        if (name is null)
            return null;
        // Whoever recorded it may have had the service elsewhere.
        return path is not null && served.TryGetValue(path, out var known)
            ? known.Service.Find(name)
            : all.Select(service => service.Find(name)).FirstOrDefault(operation => operation is not null);
    }

    private static PathString FirstStep(string path) => path.IndexOf('/', 1) is var end and > 0 ? path[..end] : path;
}

/// <summary>A path, and the service that answers on it. Each is made once: it is compared by reference.</summary>
internal sealed class ServedPath(SoapService service, string path, AcknowledgmentMode withoutMode)
{
    public SoapService Service { get; } = service;

    public string Path { get; } = path;

    /// <summary>What an invoice without acknowledgmentMode gets there.</summary>
    public AcknowledgmentMode WithoutMode { get; } = withoutMode;
}
