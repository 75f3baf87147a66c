using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.Simulator.Hosting;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>A whole simulator with its data in memory, as a fixture. Its subclasses say which server it runs on.</summary>
public abstract class SimulatorUnderTest : IAsyncLifetime
{
    /// <summary>Far more than any answer takes: whoever waits longer waits for nothing.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private WebApplication? app;
    private HttpClient? http;
    private ServedContract? contract;

    public HttpClient Http => http ?? throw NotStarted();

    internal SandboxDirectory Sandboxes => (app ?? throw NotStarted()).Services.GetRequiredService<SandboxDirectory>();

    internal Sandbox Sandbox => Sandboxes.Root;

    public async Task InitializeAsync()
    {
        app = await SimulatorHost.Build(new() { Urls = "http://127.0.0.1:0", NotificationHosts = NotificationHosts }, Configure);
        await app.StartAsync();
        http = Connect(app);
        http.Timeout = Deadline;
        contract = ServedContract.Read(await http.GetStringAsync(SoapPaths.Current + "?wsdl"));
        await ExtraPrincipals.Save(Sandbox);
    }

    public async Task DisposeAsync()
    {
        http?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
    }

    /// <summary>Posts what a merchant's backend posts.</summary>
    internal Task<Answer> Post(string envelope, string path = SoapPaths.Current) => Post(Encoding.UTF8.GetBytes(envelope), path: path);

    /// <summary>Posts bytes with whatever headers; a null content type sends none.</summary>
    internal async Task<Answer> Post(
        byte[] body, string? contentType = "text/xml; charset=utf-8", string path = SoapPaths.Current, params (string Name, string Value)[] headers)
    {
        using var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                content.Headers.TryAddWithoutValidation(name, value);
        }

        return await Send(request);
    }

    internal async Task<Answer> Send(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        return new((int)response.StatusCode, TypeOf(response.Content.Headers), await response.Content.ReadAsStringAsync());
    }

    /// <summary>Posts a call and makes sure that what comes back is the result of an operation, in the shape the contract has.</summary>
    internal async Task<Result> Call(string envelope, string path = SoapPaths.Current) => ResultOf(await Post(envelope, path));

    /// <summary>An answer as the result of an operation; fails when it is none, or is not in the shape of the contract.</summary>
    internal Result ResultOf(Answer answer) => Result.Read(answer, contract ?? throw NotStarted());

    /// <summary>Fails unless the simulator carries out a call.</summary>
    internal async Task MustStillAnswer() => Assert.Equal(0, (await Call(Wire.Message.Of("benchmarkingNop", context: ""))).Code);

    /// <summary>Where notifications may go: tests of what is not allowed use 127.0.0.1.</summary>
    private protected virtual IReadOnlyCollection<string> NotificationHosts => ["localhost"];

    private protected abstract void Configure(WebApplicationBuilder builder);

    private protected abstract HttpClient Connect(WebApplication started);

    private static string? TypeOf(HttpContentHeaders headers) =>
        headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;

    private static InvalidOperationException NotStarted() => new("The simulator has not been started.");
}
