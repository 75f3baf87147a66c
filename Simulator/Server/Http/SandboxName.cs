namespace SeqrSandbox.Simulator.Http;

/// <summary>
/// The name of a sandbox, a part of its addresses: <c>/@name/…</c>. The sandbox that always exists has none.
/// </summary>
internal static class SandboxName
{
    public const string Root = "";

    public const string Allowed = "1 to 64 letters, digits, dots, hyphens and underscores, a letter or digit first";

    private const int Longest = 64;

    public static bool IsAllowed(string name) =>
        name.Length is >= 1 and <= Longest
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
