using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Simulator.Replay;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.ContractTests.Clock;

/// <summary>A server with an untrusted certificate: its callers report this reason.</summary>
public sealed class SecureMerchantTests : IAsyncLifetime
{
    private UntrustedServer other = null!;

    public async Task InitializeAsync() => other = await UntrustedServer.Start();

    public async Task DisposeAsync() => await other.DisposeAsync();

    [Fact]
    public async Task A_notification_tells_it()
    {
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send(notificationUrl: $"{other.Url}/seqr"));

        await given.Sandbox.AdvanceClock(TimeSpan.Zero);

        Assert.Equal(
            UntrustedServer.Reason,
            Assert.Single((await given.Sandbox.Store.ListNotifications(paid.Reference, 1))[0].Attempts).Error);
    }

    [Fact]
    public async Task A_replay_tells_it()
    {
        using var target = new ReplayTarget(other.Url, null);

        Assert.Contains(
            UntrustedServer.Reason,
            (await Assert.ThrowsAsync<ReplayException>(() => target.Open(CancellationToken.None))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            UntrustedServer.Reason,
            (await target.Post("/soap", [], null, [], null, CancellationToken.None)).ToString(),
            StringComparison.Ordinal);
        Assert.Contains(
            UntrustedServer.Reason,
            await target.CallControl(HttpMethod.Post, "reset", null, CancellationToken.None),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_innermost_reason_is_told_unless_an_outer_one_repeats_it()
    {
        var refused = new InvalidOperationException("Connection refused");

        Assert.Equal("Connection refused", Reason.Of(refused));
        Assert.Equal("Connection refused (127.0.0.1:9)", Reason.Of(new HttpRequestException("Connection refused (127.0.0.1:9)", refused)));
        Assert.Equal("Connection refused", Reason.Of(new HttpRequestException("See inner.", new IOException("See inner too.", refused))));
    }
}
