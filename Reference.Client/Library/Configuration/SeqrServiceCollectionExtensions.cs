using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Reference.Client.Checkout;
using Reference.Client.Reconciliation;
using Reference.Client.Reservations;
using Reference.Client.Tills;
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
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SeqrClientOptions>, SeqrClientOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SeqrCaller>();
        services.TryAddSingleton(provider => new SeqrClient(provider.GetRequiredService<SeqrCaller>()));
        services.TryAddSingleton(provider => new SeqrShopClient(provider.GetRequiredService<SeqrCaller>()));
        services.TryAddSingleton(provider => new SeqrPrincipalClient(provider.GetRequiredService<SeqrCaller>()));
        if (checkout is null)
            return services;

        services.AddOptions<InAppCheckoutOptions>().Configure(checkout).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<InAppCheckoutOptions>, InAppCheckoutOptionsValidator>());
        services.TryAddSingleton<IRecordStore<Order>>(provider =>
            new FileRecordStore<Order>(provider.GetRequiredService<IOptions<InAppCheckoutOptions>>().Value.OrderDirectory));
        services.TryAddSingleton<InAppCheckout>();
        return services;
    }

    /// <summary>Adds <see cref="TillOffice"/> and <see cref="PeriodDesk"/>, to be used with <see cref="AddSeqrClient"/>.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Sets the tills up.</param>
    /// <param name="reconciliation">Sets the reconciliation up.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSeqrTills(
        this IServiceCollection services, Action<TillOptions> configure, Action<ReconciliationOptions>? reconciliation = null)
    {
        services.AddOptions<TillOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TillOptions>, TillOptionsValidator>());
        services.AddOptions<ReconciliationOptions>().Configure(reconciliation ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReconciliationOptions>, ReconciliationOptionsValidator>());
        services.TryAddSingleton(provider => TillStores.InFiles(provider.GetRequiredService<IOptions<TillOptions>>().Value.Directory));
        services.TryAddSingleton(provider => provider.GetRequiredService<TillStores>().Journal);
        services.TryAddSingleton<TillOffice>();
        services.TryAddSingleton<PeriodDesk>();
        return services;
    }

    /// <summary>Adds <see cref="ReservationDesk"/>, to be used with <see cref="AddSeqrClient"/>.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Sets it up.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSeqrReservations(this IServiceCollection services, Action<ReservationOptions>? configure = null)
    {
        services.AddOptions<ReservationOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReservationOptions>, ReservationOptionsValidator>());
        services.TryAddSingleton<IRecordStore<Reservation>>(provider =>
            new FileRecordStore<Reservation>(provider.GetRequiredService<IOptions<ReservationOptions>>().Value.Directory));
        services.TryAddSingleton<ReservationDesk>();
        return services;
    }
}
