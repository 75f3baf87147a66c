using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Pages.Docs.Guides;

namespace SeqrSandbox.Simulator.Pages.Docs.Results;

/// <summary>The page of a result code.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Html">What it means and what to do.</param>
/// <param name="Operations">The operations that answer it by themselves.</param>
public sealed record ResultView(int Number, string Name, string Html, IReadOnlyList<string> Operations)
{
    /// <summary>A scenario that answers it; null for success, which needs none.</summary>
    public string? Scenario => Number == 0
        ? null
        : $"""
           name: answers-{Number}
           description: The first {Operation} is answered with {Number}.
           calls:
             - on: {Operation}
               nth: 1
               result: {Name}
           """;

    private string Operation => Operations is [var first, ..] ? first : "getPaymentStatus";

    internal static ResultView? Of(string text) =>
        ResultGuide.Parse(text) is { } code && ResultGuide.SectionOf(code) is { } section
            ? new((int)code, code.Name(), GuideMarkdown.Html(section.Blocks), ResultGuide.OperationsOf(code))
            : null;
}
