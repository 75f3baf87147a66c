using System.Text.Json;
using System.Text.RegularExpressions;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>The sources of values: a flag takes precedence over a variable, a variable over the file.</summary>
internal sealed partial class SettingSources(
    Func<Setting, string?> flag, Func<string, string?> variable, IReadOnlyDictionary<string, string> file)
{
    private const string FileName = "appsettings.json";
    private const string Section = "SeqrSandbox";

    /// <summary>The sources of a real start: the file is in the working directory or beside the program.</summary>
    public static SettingSources OfProcess(Func<Setting, string?> flag) =>
        new(flag, Environment.GetEnvironmentVariable, ReadFile([Environment.CurrentDirectory, AppContext.BaseDirectory]));

    public T Read<T>(Setting setting, Func<string, T?> read, T fallback, string allowed, bool isSecret = false)
        where T : class?
    {
        if (Find(setting) is not { } found)
            return fallback;
        try
        {
            return read(found.Text) ?? throw Refuse(setting, found, allowed, isSecret);
        }
        catch (FormatException wrong)
        {
            throw Refuse(setting, found, allowed, isSecret, wrong.Message + " ");
        }
    }

    public T Read<T>(Setting setting, Func<string, Optional<T>> read, T fallback, string allowed)
        where T : struct
    {
        if (Find(setting) is not { } found)
            return fallback;
        var value = read(found.Text);
        return value.HasValue ? value.Value : throw Refuse(setting, found, allowed, isSecret: false);
    }

    /// <exception cref="StartException">The file is not JSON, or has an unknown key.</exception>
    public static IReadOnlyDictionary<string, string> ReadFile(IEnumerable<string> directories)
    {
        if (directories.Select(directory => Path.Combine(directory, FileName)).FirstOrDefault(File.Exists) is not { } path)
            return new Dictionary<string, string>();
        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllBytes(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(Section, out var section)
                ? section.EnumerateObject().ToDictionary(Known, member => Text(path, member), StringComparer.Ordinal)
                : new Dictionary<string, string>();
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new StartException($"{path} cannot be read: {error.Message}");
        }
    }

    /// <summary>The text without the password of a URL, for messages.</summary>
    public static string WithoutCredentials(string text) => Credentials().Replace(text, "//...@");

    private static string Known(JsonProperty member) => Array.Exists(Settings.All, setting => setting.Key == member.Name)
        ? member.Name
        : throw new StartException(
            $"{FileName}: {Section}:{member.Name} is not an option. The options are "
                + $"{string.Join(", ", Settings.All.Select(setting => setting.Key))}.");

    private static string Text(string path, JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.String => member.Value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => member.Value.GetRawText(),
        _ => throw new StartException(
            $"{path}: {Section}:{member.Name} is {member.Value.GetRawText()}. Allowed: a text, a number, true or false."),
    };

    private (string Text, string Source)? Find(Setting setting)
    {
        if (flag(setting) is { } flagged)
            return (flagged, setting.Flag);
        if (variable(setting.Variable) is { Length: > 0 } set)
            return (set, setting.Variable);
        return file.TryGetValue(setting.Key, out var written) ? (written, $"{FileName}, {Section}:{setting.Key}") : null;
    }

    private static StartException Refuse(
        Setting setting, (string Text, string Source) found, string allowed, bool isSecret, string reason = "") =>
        new($"The option {setting.Name} ({found.Source}) is "
            + $"{(isSecret ? "not allowed" : $"'{WithoutCredentials(found.Text)}'")}. {reason}Allowed: {allowed}.");

    [GeneratedRegex("//[^/;]*@")]
    private static partial Regex Credentials();
}
