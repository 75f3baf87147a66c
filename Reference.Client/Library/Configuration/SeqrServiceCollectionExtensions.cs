using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Reference.Client.Configuration;
using Reference.Client.Transport;

namespace Reference.Client;

/// <summary>Wires the client into a program.</summary>
public static class SeqrServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="SeqrClient"/>.
    /// Options are checked when the host starts, or else at first use.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Sets where SEQR is and who calls.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSeqrClient(this IServiceCollection services, Action<SeqrClientOptions> configure)
    {
        services.AddOptions<SeqrClientOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SeqrClientOptions>, SeqrClientOptionsCheck>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SeqrCaller>();
        services.TryAddSingleton(provider => new SeqrClient(provider.GetRequiredService<SeqrCaller>()));
        return services;
    }
}
