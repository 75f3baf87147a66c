namespace SeqrSandbox.Simulator.Control.Certification;

/// <summary>How states stand out on a terminal.</summary>
internal sealed record Colours(string Good, string Bad, string Open, string End)
{
    public static readonly Colours None = new("", "", "", "");
    public static readonly Colours Ansi = new("\e[32m", "\e[31m", "\e[33m", "\e[0m");
}
