using SeqrSandbox.Simulator.Pages.Assets;

namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>
/// Where a page stands: what it needs to link to others. A link is always made with <see cref="Link"/>, which keeps the sandbox
/// and whatever a proxy has put in front of the path.
/// </summary>
/// <remarks>Public, as everything a component takes: components that the compiler makes of .razor files are public.</remarks>
public sealed record PageFrame
{
    /// <summary>What is in front of the simulator's own paths and names no sandbox; mostly nothing.</summary>
    public required string Before { get; init; }

    /// <summary>What is in front of the paths of this sandbox.</summary>
    public required string Prefix { get; init; }

    /// <summary>What is in front of the names of sandboxes.</summary>
    public required string Mark { get; init; }

    /// <summary>The sandbox's name; empty for the one without.</summary>
    public required string Sandbox { get; init; }

    /// <summary>The page's path inside the sandbox.</summary>
    public required string Path { get; init; }

    public required PageArea Area { get; init; }

    /// <summary>Other sandboxes to go to, the ones used last first; null for someone who may not know them.</summary>
    public IReadOnlyList<string>? Sandboxes { get; init; }

    /// <summary>What the switcher keeps of the path: the page of the same kind, as a bill of one sandbox is none of another.</summary>
    public string HomePath => Area == PageArea.Phone ? "/wallet" : "/";

    /// <summary>The address of a page of this sandbox.</summary>
    /// <param name="path">As the routes have it: <c>/wallet</c>.</param>
    public string Link(string path) => Prefix + path;

    /// <summary>The address of a page of another sandbox.</summary>
    public string LinkTo(string sandbox, string path) => Before + (sandbox.Length == 0 ? "" : Mark + sandbox) + path;

    /// <summary>The address of a style sheet or a script, which changes with its content.</summary>
    public string Asset(string name) => Before + AssetCatalog.PathOf(name);
}
