using System.Text;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>Tests on several sandboxes of one simulator, whose wall clock moves when told.</summary>
public abstract class SandboxSuite : IAsyncLifetime
{
    private protected const string Soap = "/soap/merchant/cashregister-2";

    private protected WallHost Host { get; private set; } = null!;

    private protected virtual SimulatorOptions Options => new();

    private protected FakeTimeProvider Wall => Host.Wall;

    private protected SandboxDirectory Sandboxes => Host.Sandboxes;

    public async Task InitializeAsync() => Host = await WallHost.Start(Options);

    public virtual async Task DisposeAsync() => await Host.DisposeAsync();

    private protected Task<Reply> Get(string path) => Host.Send(HttpMethod.Get, path);

    private protected Task<Reply> Post(string path, string? json = null) => Host.Send(HttpMethod.Post, path, json);

    private protected Task<Reply> Put(string path, string? json = null) => Host.Send(HttpMethod.Put, path, json);

    private protected Task<Reply> Delete(string path) => Host.Send(HttpMethod.Delete, path);

    private protected Task<Reply> Call(string sandbox, string envelope) =>
        Host.Send(HttpMethod.Post, sandbox + Soap, envelope, "text/xml; charset=utf-8");

    /// <summary>An invoice in a sandbox (<c>/@name</c>, or nothing for the one without a name): its reference.</summary>
    private protected async Task<string> GivenInvoice(string sandbox)
    {
        var sent = await Call(
            sandbox,
            Message.Of("sendInvoice", Message.Invoice(members: "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>")));
        return Member(sent, "invoiceReference");
    }

    private protected static string Member(Reply answer, string name)
    {
        var text = Encoding.UTF8.GetString(answer.ShouldBe(200).Bytes);
        var start = text.IndexOf($"<{name}>", StringComparison.Ordinal) + name.Length + 2;
        return text[start..text.IndexOf('<', start)];
    }
}
