using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Streaming;

namespace SeqrSandbox.ContractTests.Reports;

/// <summary>An answer that is never in memory as a whole, and how it ends when it cannot be finished.</summary>
public sealed class LongReplyTests : IDisposable
{
    private readonly Spool text = new();
    private readonly Connection connection = new();
    private readonly DefaultHttpContext context = new();

    public LongReplyTests()
    {
        context.Features.Set<IHttpRequestLifetimeFeature>(connection);
        text.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<\u00C5&>", 100_000))));
    }

    [Fact]
    public async Task It_is_as_long_as_it_announces_and_holds_the_text_wherever_there_was_a_gap()
    {
        using var body = new MemoryStream();
        context.Response.Body = body;

        await Send();

        Assert.Equal(body.Length, context.Response.ContentLength);
        var members = XDocument.Parse(Encoding.UTF8.GetString(body.ToArray())).Descendants("return").Single().Elements().ToList();
        Assert.Equal(["resultCode", "resultDescription", "one", "two", "three"], members.Select(member => member.Name.LocalName));
        var letters = string.Concat(Enumerable.Repeat("<\u00C5&>", 100_000));
        Assert.Equal([letters, letters], new[] { members[2].Value, members[4].Value });
        Assert.Equal(letters, Encoding.UTF8.GetString(Convert.FromBase64String(members[3].Value)));
        MustHaveLetGo(aborted: false);
    }

    [Fact]
    public async Task A_failure_in_the_middle_ends_the_connection()
    {
        context.Response.Body = new Throttle(300_000, () => throw new IOException("No more."));

        await Assert.ThrowsAsync<IOException>(Send);

        MustHaveLetGo(aborted: true);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_in_the_middle_ends_the_work()
    {
        using var hangUp = new CancellationTokenSource();
        using var body = new Throttle(300_000, hangUp.Cancel);
        context.Response.Body = body;

        context.RequestAborted = hangUp.Token;
        await Send();

        Assert.InRange(body.Length, 300_000, 500_000);
        MustHaveLetGo(aborted: false);
    }

    public void Dispose() => text.Dispose();

    private async Task Send() => await (await SoapAnswer.Begin(new LongReply(Reply(), "http://seqr.example/"))).Send(context);

    private WireReply Reply() => new()
    {
        Operation = InvoiceService.ExecuteReport,
        Members = writer =>
        {
            writer.WritePlaceholder("one", Placeholder.Text);
            writer.WritePlaceholder("two", Placeholder.Base64);
            writer.WritePlaceholder("three", Placeholder.Text);
        },
        LongText = text,
    };

    private void MustHaveLetGo(bool aborted)
    {
        Assert.Equal(aborted, connection.Aborted);
        Assert.Throws<ObjectDisposedException>(() => text.Length);
    }

    /// <summary>Does something once so many bytes have come.</summary>
    private sealed class Throttle(int most, Action then) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await base.WriteAsync(buffer, cancellationToken);
            if (Length > most)
                then();
        }
    }

    private sealed class Connection : IHttpRequestLifetimeFeature
    {
        public bool Aborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => Aborted = true;
    }
}
