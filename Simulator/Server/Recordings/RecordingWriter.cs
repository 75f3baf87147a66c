using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Recordings;

/// <summary>Writes the present journal of a sandbox, oldest first, with a few entries in memory at a time.</summary>
internal static class RecordingWriter
{
    /// <summary>A small number, since a body may have megabytes.</summary>
    private const int Page = 16;

    public static async Task Write(Sandbox sandbox, JournalFilter which, string version, Stream output)
    {
        await sandbox.Journal.Flush();
        // Later entries are left out: while calls keep coming, the recording would never end.
        var filter = which with { OldestFirst = true, WithBodies = true, Limit = Page, Before = sandbox.Journal.Last + 1 };
        var entries = await sandbox.Journal.List(filter);
        await Line(output, Header(sandbox, entries, version), RecordingJson.Lines.Header);
        var written = 0L;
        while (entries is [.., var last])
        {
            foreach (var entry in entries)
                await Line(output, RecordedEntry.Of(entry), RecordingJson.Lines.Entry);
            written += entries.Count;
            entries = await sandbox.Journal.List(filter with { After = last.Id });
        }

        await Line(output, new() { End = true, Entries = written }, RecordingJson.Lines.End);
    }

    private static RecordingHeader Header(Sandbox sandbox, IReadOnlyList<JournalEntry> first, string version) => new()
    {
        Recording = RecordingHeader.Current,
        Simulator = version,
        Sandbox = sandbox.Name,
        Seed = sandbox.Seed,
        Clock = first is [var oldest, ..] ? oldest.At : sandbox.Clock.GetUtcNow(),
        Dropped = sandbox.Journal.Dropped,
    };

    private static async Task Line<T>(Stream output, T line, JsonTypeInfo<T> type)
    {
        await JsonSerializer.SerializeAsync(output, line, type);
        await output.WriteAsync("\n"u8.ToArray());
    }
}
