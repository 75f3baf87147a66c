using System.Text.Json;

namespace SeqrSandbox.Simulator.Texts;

/// <summary>Spells names: SEQR's own as on its wire, the sandbox's own in lower case.</summary>
internal static class Words
{
    /// <summary><c>PENDING_ISSUER_ACKNOWLEDGE</c></summary>
    public static string Wire<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    /// <summary><c>insufficient-funds</c></summary>
    public static string Plain<T>(T value)
        where T : struct, Enum => Plain(value.ToString());

    public static string Plain(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
