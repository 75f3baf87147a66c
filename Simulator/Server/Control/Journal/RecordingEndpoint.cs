using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Recordings;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Control.Journal;

/// <summary>The journal as a file that can be replayed.</summary>
internal static class RecordingEndpoint
{
    public static void MapRecording(this IEndpointRouteBuilder routes) => routes.MapGet("/recording", Export);

    private static IResult Export(Sandbox sandbox, QueryInput query)
    {
        var filter = new JournalFilter { Since = query.Instant("since"), Until = query.Instant("until") };
        if (filter.Since >= filter.Until)
            query.Fault("until", "has to be later than since.");
        return query.Refusal() is { } refusal
            ? refusal
            : TypedResults.Stream(output => RecordingWriter.Write(sandbox, filter, ProductVersion.Text, output), "application/x-ndjson");
    }
}
