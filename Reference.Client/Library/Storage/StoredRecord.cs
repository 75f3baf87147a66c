using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Reference.Client;

/// <summary>A persistent record. It is saved under the version with which it was loaded.</summary>
public abstract record StoredRecord
{
    /// <summary>The shop's id of the record: 1 to 64 letters, digits, '-', '_' or '.', beginning with a letter or digit.</summary>
    [JsonIgnore]
    public abstract string Id { get; }

    /// <summary>The store's version number: 0 before the first save, then one more with each save.</summary>
    public long Version { get; init; }

    /// <summary>Whether there is still something to do for it after a restart.</summary>
    [JsonIgnore]
    public abstract bool IsUnfinished { get; }
}

/// <summary>Checks record ids. An id may come from a public URL, and it becomes a file name.</summary>
internal static partial class RecordId
{
    public const string Rule = "1 to 64 letters, digits, '-', '_' or '.', and begins with a letter or digit";

    public static bool IsValid(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
