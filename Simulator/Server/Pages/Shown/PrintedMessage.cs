using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Pages.Shown;

/// <summary>A message as a page shows it.</summary>
/// <param name="Length">Its bytes on the wire.</param>
/// <param name="Lines">Its lines, each with its findings.</param>
/// <param name="Unplaced">Findings about the call as a whole.</param>
public sealed record PrintedMessage(long Length, IReadOnlyList<PrintedLine> Lines, IReadOnlyList<Finding> Unplaced)
{
    /// <summary>
    /// A finding is shown at the element it names. A finding about a missing member is shown at the element that lacks
    /// it.
    /// </summary>
    internal static PrintedMessage? Of(RecordedMessage? message, MessagePrinter print, IReadOnlyList<Finding> findings)
    {
        if (message is null)
            return null;
        var lines = print(message);
        var at = findings.ToLookup(finding => LineOf(finding, lines));
        return new(message.Length, [.. lines.Select((line, index) => new PrintedLine(line, [.. at[index]]))], [.. at[-1]]);
    }

    private static int LineOf(Finding finding, IReadOnlyList<MessageLine> lines)
    {
        for (var path = Numbered(finding.Place); path is not null; path = Parent(path))
        {
            for (var index = 0; index < lines.Count; index++)
            {
                if (lines[index].Path == path)
                    return index;
            }
        }

        return -1;
    }

    private static string? Numbered(string? place) =>
        place is null ? null : string.Join('/', place.Split('/').Select(step => step.EndsWith(']') ? step : step + "[1]"));

    private static string? Parent(string path) => path.Length == 0 ? null : path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";
}

/// <summary>A line of a message with its findings.</summary>
public sealed record PrintedLine(MessageLine Line, IReadOnlyList<Finding> Findings);
