namespace SeqrSandbox.Simulator.Cli.Certify;

/// <summary>The parameters of a certification.</summary>
/// <param name="Plan">The plan's name, as it was given.</param>
/// <param name="Expected">The checks that are expected not to pass.</param>
/// <param name="After">Only journal entries after this one count.</param>
internal sealed record Question(string Plan, IReadOnlyList<string> Expected, long After = 0)
{
    public string Path
    {
        get
        {
            var expected = Expected.Count == 0 ? "" : "&expected=" + Uri.EscapeDataString(string.Join(',', Expected));
            return $"certification/{Uri.EscapeDataString(Plan)}?after={After}{expected}";
        }
    }
}
