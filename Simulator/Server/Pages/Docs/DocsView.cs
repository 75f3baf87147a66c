using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Pages.Docs.Guides;

namespace SeqrSandbox.Simulator.Pages.Docs;

/// <summary>The first page of the documentation.</summary>
/// <param name="Version">The version that runs here, which the documentation describes.</param>
/// <param name="Groups">All documents.</param>
public sealed record DocsView(string Version, IReadOnlyList<GuideGroup> Groups)
{
    internal static DocsView Now => new(ProductVersion.Text, GuideLibrary.Groups);
}
