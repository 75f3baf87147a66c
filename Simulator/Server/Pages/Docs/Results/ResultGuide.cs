using System.Globalization;
using Markdig.Extensions.Tables;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Pages.Docs.Guides;

namespace SeqrSandbox.Simulator.Pages.Docs.Results;

/// <summary>What the documentation says of a result code.</summary>
internal static class ResultGuide
{
    // The other service of docs/coverage.md has codes of its own.
    private const string Service = "The invoice service";

    private static readonly Lazy<ILookup<int, string>> Operations = new(
        () => Covered().ToLookup(answer => answer.Code, answer => answer.Operation));

    /// <summary>The code of a number or a name, as somebody types it; null if there is none.</summary>
    public static ResultCode? Parse(string text)
    {
        var trimmed = text.Trim();
        if (int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Enum.IsDefined((ResultCode)number) ? (ResultCode)number : null;
        foreach (var code in Enum.GetValues<ResultCode>())
        {
            if (code.Name().Equals(trimmed.Replace('-', '_'), StringComparison.OrdinalIgnoreCase)
                || code.ToString().Equals(trimmed, StringComparison.OrdinalIgnoreCase))
                return code;
        }

        return null;
    }

    /// <summary>Its section of docs/results.md; null if it has none.</summary>
    public static GuideSection? SectionOf(ResultCode code) => GuideLibrary.Find("results")?.Sections
        .FirstOrDefault(section => section.Title == $"{(int)code} {code.Name()}");

    /// <summary>The operations that answer it by themselves, as the tests have seen it.</summary>
    public static IReadOnlyList<string> OperationsOf(ResultCode code) => [.. Operations.Value[(int)code].Distinct()];

    private static IEnumerable<(int Code, string Operation)> Covered()
    {
        var service = "";
        foreach (var section in GuideLibrary.Find("coverage")?.Sections ?? [])
        {
            if (section.Level == 1)
                service = section.Title;
            if (service != Service || section.Level != 2)
                continue;
            foreach (var row in section.Blocks.OfType<Table>().SelectMany(table => table.OfType<TableRow>()))
            {
                var cells = row.Select(GuideMarkdown.Text).ToList();
                // A number in a column is a test that has seen it; a letter says why it cannot be.
                if (Number(cells[0].Split(' ')[0]) is { } code && cells.Skip(1).Any(cell => Number(cell) is not null))
                    yield return (code, section.Title);
            }
        }
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
