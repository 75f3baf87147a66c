namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>Wires the sandboxes. Whatever serves a request asks for a <see cref="Sandbox"/>, and gets the one that the request is for.</summary>
internal static class SandboxFeature
{
    public static IServiceCollection AddSandboxes(this IServiceCollection services)
    {
        services.AddSingleton<SandboxServices>();
        services.AddSingleton<SandboxDirectory>();
        services.AddHostedService<DueService>();
        services.AddHttpContextAccessor();
        services.AddScoped(scope => scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Sandbox>()
            ?? throw new InvalidOperationException("No sandbox was selected: it is asked for outside a request, or before SandboxSelection."));
        return services;
    }
}
