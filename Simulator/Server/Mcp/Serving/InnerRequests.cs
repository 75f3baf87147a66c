using Microsoft.AspNetCore.Http.Features;

namespace SeqrSandbox.Simulator.Mcp.Serving;

/// <summary>
/// Lets the simulator answer its own requests without a socket: what a tool does for a caller goes through the same gates, with the
/// caller's token, as if the caller had sent it.
/// </summary>
internal sealed class InnerRequests(IServiceScopeFactory scopes)
{
    private RequestDelegate pipeline = _ => throw new InvalidOperationException("The pipeline was not taken.");

    /// <summary>Takes everything that follows as what answers.</summary>
    public RequestDelegate Take(RequestDelegate next) => pipeline = next;

    /// <summary>The connection for requests on behalf of a caller.</summary>
    public HttpMessageHandler For(HttpContext caller) => new Handler(scopes, pipeline, caller);

    private sealed class Handler(IServiceScopeFactory scopes, RequestDelegate pipeline, HttpContext caller) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            var (context, body) = await Make(request, scope.ServiceProvider, cancellationToken);
            await pipeline(context);
            await context.Response.BodyWriter.FlushAsync(cancellationToken);
            var answer = new HttpResponseMessage((System.Net.HttpStatusCode)context.Response.StatusCode)
            {
                RequestMessage = request,
                Content = new ByteArrayContent(body.ToArray()),
            };
            answer.Content.Headers.TryAddWithoutValidation("Content-Type", context.Response.ContentType);
            return answer;
        }

        private async Task<(HttpContext Context, MemoryStream Body)> Make(
            HttpRequestMessage request, IServiceProvider services, CancellationToken stop)
        {
            var body = new MemoryStream();
            var features = new FeatureCollection();
            features.Set<IHttpRequestFeature>(new HttpRequestFeature());
            features.Set<IHttpResponseFeature>(new InnerResponse(body));
            features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
            var context = new DefaultHttpContext(features) { RequestServices = services, RequestAborted = stop };
            var made = context.Request;
            var address = request.RequestUri!;
            (made.Method, made.Scheme, made.Host, made.Protocol) =
                (request.Method.Method, caller.Request.Scheme, caller.Request.Host, caller.Request.Protocol);
            (made.Path, made.QueryString) = (PathString.FromUriComponent(address), QueryString.FromUriComponent(address));
            if (caller.Request.Headers.Authorization is [_, ..] authorization)
                made.Headers.Authorization = authorization;
            if (request.Content is { } content)
            {
                made.Body = new MemoryStream(await content.ReadAsByteArrayAsync(stop));
                (made.ContentType, made.ContentLength) = (content.Headers.ContentType?.ToString(), made.Body.Length);
            }

            var connection = caller.Connection;
            var own = context.Connection;
            (own.RemoteIpAddress, own.RemotePort) = (connection.RemoteIpAddress, connection.RemotePort);
            (own.LocalIpAddress, own.LocalPort) = (connection.LocalIpAddress, connection.LocalPort);
            return (context, body);
        }
    }

    /// <summary>Without it, an answer would never count as begun, and the gate would answer a second time.</summary>
    private sealed class InnerResponse(MemoryStream body) : HttpResponseFeature
    {
        public override bool HasStarted => body.Length > 0;
    }
}
