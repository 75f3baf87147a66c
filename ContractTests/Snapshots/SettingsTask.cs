using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using SeqrSandbox.ContractTests.Endpoints;

namespace SeqrSandbox.ContractTests.Snapshots;

/// <summary>
/// A comparison, made when it is awaited. A snapshot is accepted by hand (rename received to verified) or with
/// SEQR_ACCEPT_SNAPSHOTS=1, never in CI.
/// </summary>
public sealed partial record SettingsTask(string Path, string Extension, string Text)
{
    /// <summary>The part of the file's name that distinguishes the cases of a theory.</summary>
    public SettingsTask UseTextForParameters(string text) => this with { Path = $"{Path}_{text}" };

    public TaskAwaiter GetAwaiter() => Compare(Environment.GetEnvironmentVariable).GetAwaiter();

    internal async Task Compare(Func<string, string?> environment)
    {
        var (verified, received) = ($"{Path}.verified.{Extension}", $"{Path}.received.{Extension}");
        var actual = Scrub(AsIfSeeded(Text).ReplaceLineEndings("\n").TrimEnd() + "\n");
        var expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n").TrimEnd() + "\n" : null;
        // Answers of a foreign endpoint are compared, never kept.
        if (GivenEndpoint.Current is not null)
        {
            if (actual != expected)
                throw new VerifyException(
                    $"The answer differs from {System.IO.Path.GetFileName(verified)}:\n{Difference(expected ?? "", actual)}");
            return;
        }

        var accepts = environment("SEQR_ACCEPT_SNAPSHOTS") == "1" && environment("CI") != "true";
        if (actual == expected || accepts)
        {
            if (actual != expected)
                await File.WriteAllTextAsync(verified, actual);
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual);
        throw new VerifyException(expected is null
            ? $"{verified} is missing. If {received} is right, rename it. It holds:\n{actual}"
            : $"{received} differs from the verified file:\n{Difference(expected, actual)}");
    }

    /// <summary>Replaces what differs from run to run by its kind and number: the same value gets the same number.</summary>
    internal static string Scrub(string text)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        return Changing().Replace(text, found =>
        {
            if (!names.TryGetValue(found.Value, out var name))
            {
                var kind = found.Groups.Cast<Group>().Last(group => group.Success).Name;
                names.Add(
                    found.Value,
                    name = $"{kind}_{names.Values.Count(known => known.StartsWith(kind, StringComparison.Ordinal)) + 1}");
            }

            return name;
        });
    }

    private static string AsIfSeeded(string text) =>
        GivenEndpoint.Run.Length == 0
            ? text
            : GivenCredentials.Current.InAnswer(text.Replace(GivenEndpoint.Run, "", StringComparison.Ordinal));

    private static string Difference(string expected, string actual) =>
        string.Join('\n', InlineDiffBuilder.Diff(expected, actual).Lines.Select(line => line.Type switch
        {
            ChangeType.Inserted => $"+ {line.Text}",
            ChangeType.Deleted => $"- {line.Text}",
            _ => $"  {line.Text}",
        }));

    [GeneratedRegex(
        """
        (?<TerminalId>\b[0-9a-f]{32}\b)|(?<ErsReference>(?<!\d)\d{25}(?!\d))|(?<InvoiceReference>(?<!\d)\d{17}(?!\d))|
        (?<DateTimeOffset>\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Changing();
}
