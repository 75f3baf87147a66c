using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Reference.Client;

/// <summary>What has to outlive the program, and is saved under the version it was loaded with.</summary>
public abstract record StoredRecord
{
    /// <summary>The shop's id of it: 1 to 64 letters, digits, '-', '_' or '.', beginning with a letter or digit.</summary>
    [JsonIgnore]
    public abstract string Id { get; }

    /// <summary>Kept by the store: rises with each save, 0 before the first.</summary>
    public long Version { get; init; }

    /// <summary>Whether something can still be done about it after a restart.</summary>
    [JsonIgnore]
    public abstract bool IsUnfinished { get; }
}

/// <summary>What can be the id of a record: it may come from a URL that anybody can call, and names a file.</summary>
internal static partial class RecordId
{
    public const string Rule = "1 to 64 letters, digits, '-', '_' or '.', and begins with a letter or digit";

    public static bool IsValid(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
