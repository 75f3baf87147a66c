using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Reference.Client.Checkout;
using Reference.Client.Configuration;
using Reference.Client.Transport;

namespace Reference.Client;

/// <summary>Wires the client into a program.</summary>
public static class SeqrServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="SeqrClient"/>, <see cref="SeqrShopClient"/> and <see cref="SeqrPrincipalClient"/>.
    /// Options are checked when the host starts, or else at first use.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Sets where SEQR is and who calls.</param>
    /// <param name="checkout">Also adds <see cref="InAppCheckout"/>, set up by this; null for a program that needs the client alone.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSeqrClient(
        this IServiceCollection services, Action<SeqrClientOptions> configure, Action<InAppCheckoutOptions>? checkout = null)
    {
        services.AddOptions<SeqrClientOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SeqrClientOptions>, SeqrClientOptionsCheck>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SeqrCaller>();
        services.TryAddSingleton(provider => new SeqrClient(provider.GetRequiredService<SeqrCaller>()));
        services.TryAddSingleton(provider => new SeqrShopClient(provider.GetRequiredService<SeqrCaller>()));
        services.TryAddSingleton(provider => new SeqrPrincipalClient(provider.GetRequiredService<SeqrCaller>()));
        if (checkout is null)
            return services;

        services.AddOptions<InAppCheckoutOptions>().Configure(checkout).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<InAppCheckoutOptions>, InAppCheckoutOptionsCheck>());
        services.TryAddSingleton<IOrderStore>(provider =>
            new FileOrderStore(provider.GetRequiredService<IOptions<InAppCheckoutOptions>>().Value.OrderDirectory));
        services.TryAddSingleton<InAppCheckout>();
        return services;
    }
}
