using System.Text.RegularExpressions;

namespace Reference.Client.Storage;

/// <summary>What can be the id of a record: it may come from a URL that anybody can call, and names a file.</summary>
internal static partial class RecordId
{
    public const string Rule = "1 to 64 letters, digits, '-', '_' or '.', and begins with a letter or digit";

    public static bool IsOne(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
