using SeqrSandbox.Simulator.Pages.Assets;

namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>
/// The place of a page: what it needs to link to others. Links are always made with <see cref="Link"/>, which keeps the
/// sandbox and any prefix of a proxy.
/// </summary>
/// <remarks>Public, like everything a component takes: the compiler makes public components of .razor files.</remarks>
public sealed record PageFrame
{
    /// <summary>The prefix of the simulator's own paths, without a sandbox; usually empty.</summary>
    public required string Before { get; init; }

    /// <summary>The prefix of this sandbox's paths.</summary>
    public required string Prefix { get; init; }

    /// <summary>The mark before the names of sandboxes.</summary>
    public required string Mark { get; init; }

    /// <summary>The sandbox's name; empty for the one without.</summary>
    public required string Sandbox { get; init; }

    /// <summary>The page's path inside the sandbox.</summary>
    public required string Path { get; init; }

    public required PageArea Area { get; init; }

    /// <summary>
    /// Other sandboxes to switch to, the most recently used first; null if the person may not see them.
    /// </summary>
    public IReadOnlyList<string>? Sandboxes { get; init; }

    /// <summary>Whether the dashboard has a tab for the explorations of this process.</summary>
    public bool ShowsExplorations { get; init; }

    /// <summary>
    /// The path that the switcher keeps: the start page of the area, since a bill of one sandbox is none of another.
    /// </summary>
    public string HomePath => Area == PageArea.Phone ? "/wallet" : "/";

    /// <summary>The address of a page in this sandbox.</summary>
    /// <param name="path">The path as in the routes: <c>/wallet</c>.</param>
    public string Link(string path) => Prefix + path;

    /// <summary>The address of a page in another sandbox.</summary>
    public string LinkTo(string sandbox, string path) => Before + (sandbox.Length == 0 ? "" : Mark + sandbox) + path;

    /// <summary>The address of a style sheet or a script, which changes with its content.</summary>
    public string Asset(string name) => Before + AssetCatalog.PathOf(name);
}
