using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http.Features;
using SeqrSandbox.Simulator.Http;
using Yarp.ReverseProxy.Forwarder;

namespace SeqrSandbox.Simulator.Cluster;

/// <summary>What became of a request that was handed on.</summary>
internal enum Forwarded
{
    /// <summary>The caller has the answer.</summary>
    Answered,

    /// <summary>The other server did nothing: it is not there, or not in charge.</summary>
    NotTaken,

    /// <summary>It may have been carried out, and its answer is lost.</summary>
    Unknown,
}

/// <summary>Hands requests to other servers, and does to the caller's connection what their answers say.</summary>
internal sealed class Forwarder : IDisposable
{
    /// <summary>No body may be longer, so none is kept in a file.</summary>
    private const int MostInMemory = 4 * 1024 * 1024;

    private static readonly ForwarderRequestConfig Config = new()
    {
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        ActivityTimeout = TimeSpan.FromMinutes(15),
    };

    private readonly IHttpForwarder forwarder;
    private readonly ConnectionFault faults;
    private readonly ShortCall shortCalls;

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
    });

    public Forwarder(IHttpForwarder forwarder, ConnectionFault faults)
    {
        (this.forwarder, this.faults) = (forwarder, faults);
        shortCalls = new(client, faults);
    }

    /// <summary>Keeps the body as it is read, so that the request can be handed to one server after the other.</summary>
    public static async ValueTask Keep(HttpContext context)
    {
        if (!await ShortCall.TryKeep(context))
            context.Request.EnableBuffering(MostInMemory);
    }

    /// <param name="context">The request.</param>
    /// <param name="address">The other server's address.</param>
    /// <param name="secret">What the servers know each other by.</param>
    /// <param name="gone">Signals that the other server is there no more, although its connections may be.</param>
    public Task<Forwarded> Send(HttpContext context, string address, string secret, CancellationToken gone) =>
        ShortCall.IsKept(context) ? shortCalls.Send(context, address, secret, gone) : SendStreams(context, address, secret, gone);

    public void Dispose() => client.Dispose();

    private async Task<Forwarded> SendStreams(HttpContext context, string address, string secret, CancellationToken gone)
    {
        context.Request.Body.Position = 0;
        var handing = new Handing(secret);
        context.Features.Set<IForwarderErrorFeature>(null);
        var error = await forwarder.SendAsync(context, address, client, Config, handing, gone);
        if (handing.Fault is { } fault)
        {
            await faults.Perform(context, fault);
            return Forwarded.Answered;
        }

        if (handing.IsRefused)
            return NotTaken(context);
        if (error == ForwarderError.None || context.Response.HasStarted || context.RequestAborted.IsCancellationRequested)
            return Forwarded.Answered;
        return context.Features.Get<IForwarderErrorFeature>()?.Exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        } || HttpMethods.IsGet(context.Request.Method)
            ? NotTaken(context)
            : Forwarded.Unknown;
    }

    private static Forwarded NotTaken(HttpContext context)
    {
        context.Response.Clear();
        context.Request.Body.Position = 0;
        return Forwarded.NotTaken;
    }

    private sealed class Handing(string secret) : HttpTransformer
    {
        /// <summary>The answer was that the server is not in charge.</summary>
        public bool IsRefused { get; private set; }

        /// <summary>The answer was a fault on the wire.</summary>
        public HandedFault? Fault { get; private set; }

        public override async ValueTask TransformRequestAsync(
            HttpContext context, HttpRequestMessage request, string address, CancellationToken stop)
        {
            await base.TransformRequestAsync(context, request, address, stop);
            // The path exactly as the caller wrote it.
            if (context.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } target && target[0] == '/')
                request.RequestUri = new Uri(address + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
            request.Headers.Host = context.Request.Host.Value;
            request.Headers.TryAddWithoutValidation(PeerCall.Header, PeerCall.Write(secret, context));
        }

        public override async ValueTask<bool> TransformResponseAsync(
            HttpContext context, HttpResponseMessage? response, CancellationToken stop)
        {
            if (response is null)
                return await base.TransformResponseAsync(context, response, stop);
            if (response.Headers.Contains(PeerCall.NotInCharge))
            {
                IsRefused = true;
                return false;
            }

            if (response.Headers.TryGetValues(PeerCall.Fault, out var told))
            {
                Fault = HandedFault.Read(
                    told.First(),
                    (int)response.StatusCode,
                    response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var type) ? type.ToString() : "",
                    await response.Content.ReadAsByteArrayAsync(stop));
                return false;
            }

            return await base.TransformResponseAsync(context, response, stop);
        }
    }
}
