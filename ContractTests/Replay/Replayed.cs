using SeqrSandbox.Simulator.Recordings;
using SeqrSandbox.Simulator.Replay;

namespace SeqrSandbox.ContractTests.Replay;

/// <summary>What a replay said.</summary>
internal sealed record Replayed(IReadOnlyList<string> Lines, ReplayReport Report)
{
    /// <summary>Replays a file as the command does, as fast as possible.</summary>
    public static async Task<Replayed> Of(string file, Uri target, params (string Id, string Password)[] passwords)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var recording = await RecordingReader.Read(file);
        var book = new PasswordBook(passwords.ToDictionary(given => given.Id, given => given.Password));
        book.Prepare(recording);
        using var at = new ReplayTarget(target, null);
        await at.Open(deadline.Token);
        List<string> lines = [];
        return new(lines, await new ReplayRun(recording, at, new SteppedClock(at), book, lines.Add).Run(deadline.Token));
    }
}
