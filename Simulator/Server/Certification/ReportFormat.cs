using Microsoft.Net.Http.Headers;

namespace SeqrSandbox.Simulator.Certification;

/// <summary>A format of the certification report, beside JSON.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="MediaType">Its name in Accept.</param>
/// <param name="Write">Writes it.</param>
internal sealed record ReportFormat(string Name, string MediaType, Func<CertificationView, string> Write)
{
    public static readonly ReportFormat Text = new("text", "text/plain", view => TextReport.Write(view, Colours.None));
    public static readonly ReportFormat JUnit = new("junit", "application/xml", JUnitReport.Write);
    public static readonly ReportFormat Markdown = new("md", "text/markdown", MarkdownReport.Write);

    /// <summary>The preferred format; null is JSON, also for callers who accept anything.</summary>
    public static ReportFormat? Wanted(IEnumerable<MediaTypeHeaderValue> accept) => accept
        .OrderByDescending(type => type.Quality ?? 1)
        .Select(type => type.MediaType.Value?.ToLowerInvariant())
        .FirstOrDefault() switch
    {
        "text/plain" => Text,
        "application/xml" or "text/xml" => JUnit,
        "text/markdown" => Markdown,
        _ => null,
    };
}
