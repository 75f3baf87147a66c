using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Storage;

namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>Wires the sandboxes. Whatever serves a request asks for a <see cref="Sandbox"/>, and gets the one that the request is for.</summary>
internal static class SandboxFeature
{
    public static IServiceCollection AddSandboxes(this IServiceCollection services, SimulatorOptions options)
    {
        // Made by the container, which closes only what it made.
        services.AddSingleton(_ => Open(options.DataDirectory, DatabaseKind.Sandboxes));
        services.AddSingleton(provider => new JournalWriter(
            Open(options.DataDirectory, DatabaseKind.Journal), options.Journal, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<JournalWriter>>()));
        services.AddSingleton<SandboxServices>();
        services.AddSingleton<SandboxDirectory>();
        services.AddHostedService<DueService>();
        services.AddHttpContextAccessor();
        services.AddScoped(scope => scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Sandbox>()
            ?? throw new InvalidOperationException("No sandbox was selected: it is asked for outside a request, or before SandboxSelection."));
        return services;
    }

    private static Database Open(string? directory, DatabaseKind kind) =>
        directory is null ? Database.InMemory(kind) : Database.InDirectory(directory, kind);
}
