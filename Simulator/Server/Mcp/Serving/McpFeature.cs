using ModelContextProtocol.Server;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Mcp.Calling;

namespace SeqrSandbox.Simulator.Mcp.Serving;

/// <summary>
/// The tools over HTTP, at /mcp of a simulator and of each sandbox. No session is kept: each call stands for itself, so it works the same
/// after a restart, and on every server of a shared database.
/// </summary>
internal static class McpFeature
{
    public static IServiceCollection AddMcp(this IServiceCollection services)
    {
        services.AddSingleton<InnerRequests>();
        services.AddMcpServer().WithHttpTransport(http =>
        {
            http.Stateless = true;
            http.ConfigureSessionOptions = Offer;
        });
        return services;
    }

    public static IEndpointConventionBuilder MapMcpTools(this IEndpointRouteBuilder routes) => routes.MapMcp(ControlAccess.Mcp);

    private static Task Offer(HttpContext context, McpServerOptions options, CancellationToken stop)
    {
        var services = context.RequestServices;
        McpTools.Offer(options, Link(context, services.GetRequiredService<InnerRequests>()), explore: null,
            services.GetRequiredService<ILoggerFactory>().CreateLogger("SeqrSandbox.Mcp"));
        return Task.CompletedTask;
    }

    private static SimulatorLink Link(HttpContext context, InnerRequests inner)
    {
        var request = context.Request;
        var address = SandboxAddress.Of(context);
        var chosen = address.Name.Length == 0 ? "" : SandboxAddress.Usual(address.Name);
        var link = new SimulatorLink(new("http://inner" + chosen), token: null, inner.For(context))
        {
            Remembers = false,
            ToldAddress = $"{request.Scheme}://{request.Host}{address.Before}",
        };
        context.Response.RegisterForDispose(link);
        return link;
    }
}
