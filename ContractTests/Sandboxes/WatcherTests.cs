using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>Whoever watches the journal of a sandbox that is removed is let go, and sees nothing of the next one of the name.</summary>
public abstract class WatcherTests(Transport transport) : ControlSuite(transport)
{
    [Fact]
    public async Task The_stream_ends_with_the_sandbox()
    {
        await Send(HttpMethod.Put, "/sandboxes/mine", null);
        using var watched = await Host.Client.GetAsync("/@mine/sandbox/journal/stream", HttpCompletionOption.ResponseHeadersRead);
        await Post("/@mine/sandbox/clock/freeze");

        (await Send(HttpMethod.Delete, "/sandboxes/mine", null)).ShouldBe(204);
        await Post("/@mine/sandbox/clock/resume");

        using var reader = new StreamReader(await watched.Content.ReadAsStreamAsync());
        using var deadline = new CancellationTokenSource(SimulatorUnderTest.Deadline);
        var seen = await reader.ReadToEndAsync(deadline.Token);
        Assert.Contains("\"name\":\"freeze\"", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("\"name\":\"resume\"", seen, StringComparison.Ordinal);
    }

    public sealed class InMemory() : WatcherTests(Transport.InMemory);

    public sealed class OverKestrel() : WatcherTests(Transport.Kestrel);
}
