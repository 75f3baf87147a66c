namespace SeqrSandbox.Simulator.Cli.Certify;

/// <summary>What the simulator is asked.</summary>
/// <param name="Plan">The plan's name, as it was given.</param>
/// <param name="Expected">The checks that are expected not to be passed.</param>
/// <param name="After">The entry of the journal after which things count.</param>
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
