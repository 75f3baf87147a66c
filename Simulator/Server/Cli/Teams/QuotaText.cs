using System.Globalization;
using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Cli.Teams;

/// <summary>A team's quotas on a command line: <c>sandboxes=20,calls-per-second=50</c>.</summary>
internal static class QuotaText
{
    private static readonly (string Name, string Member, Func<TeamQuotasView, int?> Value)[] Known =
    [
        ("sandboxes", "sandboxes", quotas => quotas.Sandboxes),
        ("journal-entries", "journalEntries", quotas => quotas.JournalEntries),
        ("journal-megabytes", "journalMegabytes", quotas => quotas.JournalMegabytes),
        ("calls-per-second", "callsPerSecond", quotas => quotas.CallsPerSecond),
    ];

    public static string Names { get; } = string.Join(", ", Known.Select(quota => quota.Name));

    /// <summary>Reads quotas as the control API takes them.</summary>
    /// <exception cref="StartException">One is no quota, or no number, or is given twice.</exception>
    public static JsonObject Read(IEnumerable<string> texts)
    {
        var read = new JsonObject();
        foreach (var text in ListText.Of(texts))
        {
            var (name, value) = text.Split('=', 2) is [var before, var after] ? (before, after) : (text, "");
            var member = Array.Find(Known, quota => quota.Name == name).Member ?? throw new StartException(
                $"The option quota (--quota) has '{name}'.{Advice(name)} Known are {Names}, each as NAME=N.");
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                throw new StartException($"The option quota (--quota) has '{text}'. Allowed: {name}=N with a whole number N.");
            if (!read.TryAdd(member, number))
                throw new StartException($"The option quota (--quota) has {name} twice.");
        }

        return read;
    }

    /// <summary>The quotas for people; a dash if there are none.</summary>
    public static string Of(TeamQuotasView quotas)
    {
        var told = Known.Where(quota => quota.Value(quotas) is not null).Select(quota => $"{quota.Name}={quota.Value(quotas)}").ToList();
        return told.Count == 0 ? "-" : string.Join(',', told);
    }

    private static string Advice(string name) =>
        Nearest.Of(name, [.. Known.Select(quota => quota.Name)]) is { } nearest ? $" Is {nearest} meant?" : "";
}
