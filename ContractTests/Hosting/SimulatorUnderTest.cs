using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.ContractTests.Endpoints;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Hosting;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>
/// A whole simulator with its data in memory, as a fixture; or an endpoint that is somewhere already. Its subclasses
/// say which server it runs on.
/// </summary>
public abstract class SimulatorUnderTest(GivenEndpoint? endpoint = null) : IAsyncLifetime
{
    /// <summary>Far more than any answer takes: whoever waits longer waits for nothing.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Wire.Coverage.Observer observer = new();
    private WebApplication? app;
    private HttpClient? http;
    private ServedContract? contract;
    private HttpClient? controlHttp;
    private IBackstage? backstage;

    public HttpClient Http => http ?? throw NotStarted();

    /// <summary>The endpoint that is tested in the simulator's place.</summary>
    internal GivenEndpoint? Endpoint { get; } = endpoint;

    /// <summary>The payers and the time.</summary>
    internal IBackstage Backstage => backstage ?? throw NotStarted();

    internal SandboxDirectory Sandboxes =>
        (app ?? throw (Endpoint is null ? NotStarted() : new LeftOutException(
            LeftOutException.Inside))).Services.GetRequiredService<SandboxDirectory>();

    internal Sandbox Sandbox => Sandboxes.Root!;

    public Task InitializeAsync() => Endpoint is null ? Start() : Reach(Endpoint);

    public async Task DisposeAsync()
    {
        http?.Dispose();
        controlHttp?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
    }

    private async Task Start()
    {
        app = await SimulatorHost.Build(new() { Urls = "http://127.0.0.1:0", NotificationHosts = NotificationHosts, UsesSoapCore = UsesSoapCore }, Configure);
        await app.StartAsync();
        http = Connect(app);
        http.Timeout = Deadline;
        contract = ServedContract.Read(await http.GetStringAsync(InvoiceService.Path + "?wsdl"));
        await ExtraPrincipals.Save(Sandbox);
        backstage = new InnerBackstage(Sandbox);
    }

    /// <summary>The contract is the one kept here: what an endpoint serves as its own is what is tested.</summary>
    private async Task Reach(GivenEndpoint given)
    {
        http = new(new GivenPaths(given)) { BaseAddress = given.Root, Timeout = Deadline };
        contract = ServedContract.Read(
            await File.ReadAllTextAsync(
                Path.Combine(Repository.Root, "Simulator", "Server", "Soap", "Wsdl", "ERSWSExternalClientService.wsdl")));
        var control = given.Control is null ? null : new ControlApi(controlHttp = Authorized(given.ControlToken), given.Control);
        var remote = new ControlBackstage(control);
        backstage = remote;
        await remote.Calm();
        if (control is not null)
            await remote.AddExtraPrincipals(this);
    }

    private static HttpClient Authorized(string? token)
    {
        var client = new HttpClient();
        if (!string.IsNullOrEmpty(token))
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>Lets the calls that follow come on a new connection.</summary>
    internal void Reconnect()
    {
        var before = Http;
        http = Connect(app ?? throw new LeftOutException(LeftOutException.Inside));
        http.Timeout = Deadline;
        before.Dispose();
    }

    /// <summary>Posts what a merchant's backend posts.</summary>
    internal Task<Answer> Post(string envelope, string path = InvoiceService.Path)
    {
        if (Endpoint is { Control: null } && ExtraPrincipals.NamedIn(envelope) is { } principal)
            throw new LeftOutException($"calls as {principal}, which only the control API can make: give its address with SEQR_CONTROL");
        return Post(Encoding.UTF8.GetBytes(envelope), path: path);
    }

    /// <summary>Posts bytes with whatever headers; a null content type sends none.</summary>
    internal async Task<Answer> Post(
        byte[] body, string? contentType = "text/xml; charset=utf-8", string path = InvoiceService.Path,
        params (string Name, string Value)[] headers)
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

    internal Task<Answer> Send(HttpRequestMessage request)
    {
        // Of an endpoint nobody knows the state that an invoice was in.
        return Endpoint is null ? observer.Watch(Sandbox, request, Answered) : Answered();

        async Task<Answer> Answered()
        {
            using var response = await Http.SendAsync(request);
            return new((int)response.StatusCode, TypeOf(response.Content.Headers), await response.Content.ReadAsStringAsync());
        }
    }

    /// <summary>Posts a call and makes sure that what comes back is the result of an operation, in the shape the contract has.</summary>
    internal async Task<Result> Call(string envelope, string path = InvoiceService.Path) => ResultOf(await Post(envelope, path));

    /// <summary>An answer as the result of an operation; fails when it is none, or is not in the shape of the contract.</summary>
    internal Result ResultOf(Answer answer) => Result.Read(answer, contract ?? throw NotStarted());

    /// <summary>For a test that measures this process.</summary>
    internal void MustRunHere() => _ = Sandboxes;

    /// <summary>Fails unless the simulator carries out a call.</summary>
    internal async Task MustStillAnswer() => Assert.Equal(0, (await Call(Wire.Message.Of("benchmarkingNop", context: ""))).Code);

    /// <summary>Where notifications may go: tests of what is not allowed use 127.0.0.1.</summary>
    private protected virtual IReadOnlyCollection<string> NotificationHosts => ["localhost"];

    /// <summary>Which engine dispatches the calls.</summary>
    private protected virtual bool UsesSoapCore => false;

    private protected abstract void Configure(WebApplicationBuilder builder);

    private protected abstract HttpClient Connect(WebApplication started);

    private static string? TypeOf(HttpContentHeaders headers) =>
        headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;

    private static InvalidOperationException NotStarted() => new("The simulator has not been started.");
}
