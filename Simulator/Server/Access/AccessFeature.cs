using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Access;

/// <summary>Wires who may use what: the tokens, the teams with their quotas, and the audit.</summary>
internal static class AccessFeature
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton<TeamRegistry>()
        .AddSingleton<ControlAccess>()
        .AddSingleton<AuditTrail>()
        .AddSingleton<JournalBoundsOf>(provider => provider.GetRequiredService<TeamRegistry>().JournalOf);
}
