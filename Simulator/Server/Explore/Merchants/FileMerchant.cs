using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Explore.Merchants;

/// <summary>A merchant that a file says how to drive: over HTTP, or by commands.</summary>
internal sealed class FileMerchant : IMerchant
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ReadyPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly MerchantFile file;
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // A kept connection fails the next request if the shop closes it at that moment, as servers of HTTP/1.0 do.
        PooledConnectionLifetime = TimeSpan.Zero,
    })
    {
        Timeout = TimeSpan.FromSeconds(25),
    };
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("seqr-explore-");
    private readonly Uri shop;
    private readonly List<string> output = [];
    private Placeholders placeholders;
    private MerchantProcess? process;
    private bool wasSilent;

    public FileMerchant(MerchantFile file, Uri sandbox)
    {
        this.file = file;
        var port = FreePort();
        shop = file.Base ?? new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        placeholders = Placeholders.None
            .With("soap", sandbox.AbsoluteUri.TrimEnd('/') + InvoiceService.Path)
            .With("seqr", sandbox.AbsoluteUri.TrimEnd('/'))
            .With("shop", shop.AbsoluteUri.TrimEnd('/'))
            .With("port", port.ToString(CultureInfo.InvariantCulture))
            .With("data", data.FullName)
            .With("currency", "SEK");
    }

    public IReadOnlySet<ShopAction> Offers => file.Offers;

    public TimeSpan LookEvery => file.State.Every;

    public TimeSpan? TickEvery => file.Tick is null ? null : file.TickEvery;

    public VirtualClock? Clock => null;

    public async Task Begin(DateTimeOffset now)
    {
        Tell(now);
        // A shop that crashed or hangs in one life must not fail the next one. One that crashes closes its connections before it has ended.
        if (process is { HasEnded: true } || (wasSilent && process is not null && !await IsReadyAgain()))
            await Restart();
        wasSilent = false;
    }

    public Task Order(PlacedOrder order) => Call(file.Order, placeholders.With(order));

    public async Task<Sight?> Look(string order)
    {
        var (status, body) = await Call(file.State.Call, placeholders.With("order", order));
        if (status == StatusCodes.Status404NotFound)
            return new(ShownState.Unknown);
        if (status is < 200 or >= 300)
            return null;
        try
        {
            using var document = JsonDocument.Parse(body);
            var word = file.State.State.Read(document.RootElement)
                ?? throw new MerchantException($"The answer to state has nothing at {file.State.State.Text}: {Shortened(body)}");
            return file.State.Words.TryGetValue(word, out var state)
                ? new(state, file.State.Reference?.Read(document.RootElement))
                : throw new MerchantException(
                    $"The shop says '{word}' for an order, which is not among the words of state: "
                        + $"{string.Join(", ", file.State.Words.Keys.Order(StringComparer.Ordinal))}.");
        }
        catch (JsonException error)
        {
            throw new MerchantException($"The answer to state is no JSON: {Shortened(body)}", error);
        }
    }

    public Task Act(ShopAction action, PlacedOrder order, RefundRequest? refund = null) =>
        Call(file.Actions[action], placeholders.With(order).With(refund));

    public async Task Restart()
    {
        await End();
        await Start();
    }

    public Task Tick() => Call(file.Tick!, placeholders);

    public void Tell(DateTimeOffset now) =>
        placeholders = placeholders.With("now", now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));

    public IReadOnlyList<string> TakeOutput()
    {
        lock (output)
        {
            if (process is not null)
                output.Add(process.TakeOutput());
            var taken = output.ToList();
            output.Clear();
            return taken;
        }
    }

    /// <exception cref="MerchantException">It does not start.</exception>
    public async Task Start()
    {
        if (file.Run is not { } run)
            return;
        process = MerchantProcess.Start(
            placeholders.Fill(run.Command),
            file.Folder,
            run.Environment.Select(variable => (variable.Name, placeholders.Fill(variable.Value))));
        if (run.Ready is not { } ready)
            return;
        using var patience = new CancellationTokenSource(StartPatience);
        while (!await IsReady(ready, patience.Token))
        {
            if (process.HasEnded || patience.IsCancellationRequested)
                throw new MerchantException(
                    $"{file.Name} {(process.HasEnded ? "ended" : "was not ready within 30 s")}: {Shortened(process.TakeOutput())}");
            await Task.Delay(Glance, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        http.Dispose();
        try
        {
            data.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A file is still open somewhere: the folder is a temporary one.
        }
    }

    private async Task End()
    {
        if (process is null)
            return;
        lock (output)
            output.Add(process.TakeOutput());
        await process.DisposeAsync();
        process = null;
    }

    /// <summary>Whether a shop that did not answer serves after all. One that does not say when it is ready is started again.</summary>
    private async Task<bool> IsReadyAgain()
    {
        using var patience = new CancellationTokenSource(ReadyPatience);
        return file.Run?.Ready is { } ready && await IsReady(ready, patience.Token);
    }

    private async Task<bool> IsReady(MerchantCall ready, CancellationToken patience)
    {
        try
        {
            using var request = Request(ready, placeholders);
            using var answer = await http.SendAsync(request, patience);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or SocketException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<(int Status, string Body)> Call(MerchantCall call, Placeholders values)
    {
        var (status, body) = call.Method is null ? await RunCommand(call, values) : await Send(call, values);
        lock (output)
            output.Add(body);
        return (status, body);
    }

    private async Task<(int Status, string Body)> Send(MerchantCall call, Placeholders values)
    {
        try
        {
            using var request = Request(call, values);
            using var answer = await http.SendAsync(request);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (Exception error) when (error is HttpRequestException or SocketException or TaskCanceledException or IOException)
        {
            wasSilent = true;
            throw new MerchantSilentException(
                $"The shop did not answer {call.Method} {values.Fill(call.Target)}: "
                    + (error is TaskCanceledException ? "nothing came for 25 s." : error.Message),
                error);
        }
    }

    private HttpRequestMessage Request(MerchantCall call, Placeholders values)
    {
        var request = new HttpRequestMessage(call.Method!, new Uri(shop, values.Fill(call.Target)));
        request.Headers.Accept.Add(new("application/json"));
        if (values.Values.TryGetValue("now", out var now))
            request.Headers.TryAddWithoutValidation("X-Now", now);
        if (call.Json is { } json)
        {
            request.Content = new ByteArrayContent(values.FillJson(json));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        else if (call.Form is { } form)
        {
            request.Content = new FormUrlEncodedContent(values.Fill(form));
        }

        return request;
    }

    private async Task<(int Status, string Body)> RunCommand(MerchantCall call, Placeholders values)
    {
        var variables = file.Run?.Environment ?? [];
        await using var command = MerchantProcess.Start(
            values.Fill(call.Target), file.Folder, variables.Select(variable => (variable.Name, values.Fill(variable.Value))));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(25));
        try
        {
            var status = await command.WaitForEnd(patience.Token);
            return (status == 0 ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError, command.TakeOutput());
        }
        catch (OperationCanceledException error)
        {
            throw new MerchantSilentException($"The command '{values.Fill(call.Target)}' did not end within 25 s.", error);
        }
    }

    private static string Shortened(string text) => text.Length <= 500 ? text : "…" + text[^500..];

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
