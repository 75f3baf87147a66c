using System.Collections.Frozen;
using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Simulator.Soap;

/// <summary>All services. The path of a request selects one.</summary>
internal sealed class SoapServices
{
    private readonly ImmutableArray<SoapService> all;
    private readonly FrozenDictionary<string, ServedPath> served;
    private readonly PathString[] firstSegments;

    public SoapServices(IEnumerable<SoapService> services)
    {
        all = [.. services];
        served = all.SelectMany(service => service.Paths, (service, path) => new ServedPath(service, path.Path, path.WithoutMode))
            .ToFrozenDictionary(path => path.Path, StringComparer.Ordinal);
        firstSegments = [.. served.Keys.Select(FirstSegment).Distinct()];
    }

    public ImmutableArray<SoapService> All => all;

    /// <summary>
    /// Whether a request to this path is meant for a service: nothing else answers below its first segment.
    /// </summary>
    public bool AreMeant(PathString path)
    {
        foreach (var segment in firstSegments)
        {
            if (path.StartsWithSegments(segment))
                return true;
        }

        return false;
    }

    /// <summary>The service's path that matches, with or without a trailing slash; null without a service.</summary>
    public ServedPath? Find(PathString path) =>
        path.Value is { } value ? served.GetValueOrDefault(value.EndsWith('/') ? value[..^1] : value) : null;

    /// <summary>The paths of the services that this path may mean.</summary>
    public IEnumerable<string> Nearest(PathString path) =>
        from service in all from known in service.Paths where path.StartsWithSegments(FirstSegment(known.Path)) select known.Path;

    /// <summary>The operation of a recorded call; null if it called none.</summary>
    public Operation? FindOperation(string? path, string? name)
    {
        if (name is null)
            return null;
        // The recording may come from a simulator with the service on another path.
        return path is not null && served.TryGetValue(path, out var known)
            ? known.Of(name).Service.Find(name)
            : all.Select(service => service.Find(name)).FirstOrDefault(operation => operation is not null);
    }

    private static PathString FirstSegment(string path) => path.IndexOf('/', 1) is var end and > 0 ? path[..end] : path;
}

/// <summary>A path with the service that answers on it. Each is made once, and compared by reference.</summary>
internal sealed class ServedPath(SoapService service, string path, AcknowledgmentMode withoutMode)
{
    private readonly ImmutableArray<ServedPath> beside = [.. service.Beside.Select(other => new ServedPath(other, path, withoutMode))];

    public SoapService Service { get; } = service;

    public string Path { get; } = path;

    /// <summary>The mode of an invoice without acknowledgmentMode on this path.</summary>
    public AcknowledgmentMode WithoutMode { get; } = withoutMode;

    /// <summary>This path with the service whose operation has the name: its own, or one beside it.</summary>
    public ServedPath Of(string operation)
    {
        if (Service.Find(operation) is not null)
            return this;
        foreach (var other in beside)
        {
            if (other.Service.Find(operation) is not null)
                return other;
        }

        return this;
    }

    /// <summary>This path with the service whose contract is asked for.</summary>
    public ServedPath OfContract(string? name) => beside.FirstOrDefault(other => other.Service.WsdlName == name) ?? this;
}
