using System.Text;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Simulator.Recordings;
using SeqrSandbox.Simulator.Replay;

namespace SeqrSandbox.ContractTests.Replay;

/// <summary>What cannot be replayed is told in one line before anything is sent.</summary>
public sealed class BadRecordingTests : IDisposable
{
    private const string Header = """{"recording":1,"simulator":"0.1.0","sandbox":"","seed":1,"clock":"2026-01-01T00:00:00Z"}""";
    private const string Entry =
        """{"id":1,"kind":"clock-change","at":"2026-01-01T00:00:00Z","wallAt":"2026-01-01T00:00:00Z","name":"freeze"}""";
    private const string End = """{"end":true,"entries":1}""";

    private readonly TemporaryDirectory folder = new();

    private string File => Path.Combine(folder.Path, "session.jsonl");

    public static TheoryData<string, string> Wrong => new()
    {
        { "", "is empty" },
        { "\n\n", "is empty" },
        { "hello", "line 1 is not a JSON object" },
        { "[]\n", "line 1 is not a JSON object" },
        { "{}\n", "is no recording" },
        { "{\"recording\":\"1\"}\n", "is no recording" },
        { "{\"recording\":1}\n", "line 1 is no line of a recording" },
        { Header.Replace(":1,", ":2,", StringComparison.Ordinal), "of version 2; this program reads version 1" },
        { Header, "cut off after 0 entries" },
        { $"{Header}\n{Entry}\n", "cut off after 1 entries" },
        { $"{Header}\n{Entry[..50]}", "cut off in the middle of line 2" },
        { $"{Header}\n{Entry}\n{End[..9]}", "cut off in the middle of line 3" },
        { $"{Header}\n{End}\n", "has 0 entries, and says it has 1" },
        { $"{Header}\nhello\n{Entry}\n{End}\n", "line 2 is not a JSON object" },
        { $"{Header}\n{{}}\n{End}\n", "line 2 is no line of a recording" },
        { $"{Header}\n{Entry.Replace("clock-change", "party", StringComparison.Ordinal)}\n{End}\n", "no kind of entry 'party'" },
        { $"{Header}\n{Entry}\n{End}\n{Entry}\n", "goes on after" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_file_that_is_no_whole_recording_is_refused(string text, string why)
    {
        await System.IO.File.WriteAllTextAsync(File, text);

        await AssertRefused(why);
    }

    [Fact]
    public async Task A_line_without_end_is_refused_before_it_is_all_in_memory()
    {
        await System.IO.File.WriteAllBytesAsync(
            File, [.. Encoding.UTF8.GetBytes(Header + "\n"), .. new byte[RecordingLines.Longest + 5_000_000]]);

        await AssertRefused("line 2 is longer than 32 MiB");
    }

    [Fact]
    public async Task A_recording_that_is_cut_anywhere_is_refused()
    {
        var whole = Encoding.UTF8.GetBytes($"{Header}\n{Entry}\n{End}");
        for (var length = 0; length < whole.Length; length++)
        {
            await System.IO.File.WriteAllBytesAsync(File, whole[..length]);
            await Assert.ThrowsAsync<RecordingException>(() => RecordingReader.Read(File));
        }
    }

    [Theory]
    [InlineData("a file that is not there", "replay nothing.jsonl --target http://127.0.0.1:1", "nothing.jsonl cannot be read")]
    [InlineData("a file that is a folder", "replay / --target http://127.0.0.1:1", "cannot be read")]
    [InlineData("no target", "replay FILE", "--target")]
    [InlineData("a bad target", "replay FILE --target here", "http or https")]
    [InlineData("a target that is not there", "replay FILE --target http://127.0.0.1:1", "http://127.0.0.1:1/ cannot be reached")]
    [InlineData("a bad speed", "replay FILE --target http://127.0.0.1:1 --speed ludicrous", "real, max")]
    [InlineData("a bad password", "replay FILE --target http://127.0.0.1:1 --password secret", "ID=PASSWORD")]
    [InlineData("a simulator that is not there", "journal --url http://127.0.0.1:1", "http://127.0.0.1:1/ does not answer")]
    [InlineData("a bad simulator", "journal --url here", "http or https")]
    public async Task The_command_says_what_is_wrong_in_one_line(string what, string arguments, string told)
    {
        Assert.NotEmpty(what);
        await System.IO.File.WriteAllTextAsync(File, $"{Header}\n{Entry}\n{End}\n");

        var (status, printed, error) = await SimulatorProcess.Run(
            [.. arguments.Split(' ').Select(argument => argument == "FILE" ? File : argument)]);

        Assert.Equal((2, ""), (status, printed));
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Entry + "\n")]
    public async Task A_recording_without_an_exchange_proves_nothing(string entries)
    {
        await System.IO.File.WriteAllTextAsync(File, $"{Header}\n{entries}{(entries.Length == 0 ? End.Replace('1', '0') : End)}\n");
        await using var fresh = await ControlHost.Start(Transport.Kestrel);

        var (status, printed, error) = await SimulatorProcess.Run(
            "replay", File, "--target", fresh.Client.BaseAddress!.AbsoluteUri, "--speed", "max");

        Assert.Equal((3, ""), (status, error));
        Assert.EndsWith("Nothing was replayed: there is no exchange in the recording\n", printed, StringComparison.Ordinal);
    }

    /// <summary>The target posts by itself what it has to.</summary>
    [Theory]
    [InlineData("notification-attempt", "notify")]
    [InlineData("purchase-request", "createPurchase")]
    public async Task What_was_posted_to_a_merchant_is_left_out(string kind, string name)
    {
        var posted = Entry.Replace("clock-change", kind, StringComparison.Ordinal).Replace("freeze", name, StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(File, $"{Header}\n{posted}\n{End}\n");
        await using var fresh = await ControlHost.Start(Transport.Kestrel);

        var (status, printed, _) = await SimulatorProcess.Run(
            "replay", File, "--target", fresh.Client.BaseAddress!.AbsoluteUri, "--speed", "real");

        Assert.Equal(3, status);
        Assert.EndsWith("Nothing was replayed: there is no exchange in the recording\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_nobody_knows_is_asked_for_before_anything_is_sent()
    {
        await using var recorded = await ControlHost.Start(Transport.Kestrel);
        var session = new Session(recorded.Client);
        await session.Control("terminals", new { id = "kiosk", password = "kiosk-password" });
        await session.Call("getPaymentStatus", "<invoiceReference>1</invoiceReference>", Wire.Message.ContextOf("kiosk", "kiosk-password"));
        await session.Save(File);
        await using var fresh = await ControlHost.Start(Transport.Kestrel);
        await new Session(fresh.Client).Control("terminals", new { id = "kiosk", password = "another" });

        var refused = await Assert.ThrowsAsync<ReplayException>(() => Replayed.Of(File, fresh.Client.BaseAddress!));

        Assert.Contains("--password kiosk=…", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await fresh.Sandbox.Journal.List(new()));
        Assert.Empty((await Replayed.Of(File, fresh.Client.BaseAddress!, ("kiosk", "another"))).Lines);
    }

    public void Dispose() => folder.Dispose();

    private async Task AssertRefused(string why)
    {
        var refused = await Assert.ThrowsAsync<RecordingException>(() => RecordingReader.Read(File));

        Assert.StartsWith(File, refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }
}
