using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Reference.Client.Checkout;
using Reference.Client.PaperBills;
using Reference.Client.Purchases;
using Reference.Client.Reconciliation;
using Reference.Client.Reservations;
using Reference.Client.Tills;
using Reference.Client.Transport;
using Reference.Client.Unattended;

namespace Reference.Client;

/// <summary>Registers the client's services.</summary>
public static class SeqrServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="SeqrClient"/>, <see cref="SeqrShopClient"/> and <see cref="SeqrPrincipalClient"/>.
    /// The options are checked when the host starts, or otherwise at first use.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the address of SEQR and the caller.</param>
    /// <param name="checkout">
    /// Sets the options of <see cref="InAppCheckout"/> and adds it; null for a program that needs only the client.
    /// </param>
    /// <returns>The same collection.</returns>
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

    /// <summary>Adds <see cref="TillOffice"/> and <see cref="PeriodDesk"/>. Use it with <see cref="AddSeqrClient"/>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options of tills.</param>
    /// <param name="reconciliation">Sets the options of reconciliation.</param>
    /// <returns>The same collection.</returns>
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

    /// <summary>Adds <see cref="ReservationDesk"/>. Use it with <see cref="AddSeqrClient"/>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options of reservations.</param>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddSeqrReservations(this IServiceCollection services, Action<ReservationOptions>? configure = null)
    {
        services.AddOptions<ReservationOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReservationOptions>, ReservationOptionsValidator>());
        services.TryAddSingleton<IRecordStore<Reservation>>(provider =>
            new FileRecordStore<Reservation>(provider.GetRequiredService<IOptions<ReservationOptions>>().Value.Directory));
        services.TryAddSingleton<ReservationDesk>();
        return services;
    }

    /// <summary>Adds <see cref="InstantCheckout"/>. Use it with <see cref="AddSeqrClient"/> and its checkout.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddSeqrInstantCheckout(this IServiceCollection services, Action<InstantCheckoutOptions> configure)
    {
        services.AddOptions<InstantCheckoutOptions>()
            .Configure(configure)
            .Validate(options => options.FindPurchase is not null, "InstantCheckoutOptions.FindPurchase is missing.")
            .ValidateOnStart();
        services.TryAddSingleton<InstantCheckout>();
        return services;
    }

    /// <summary>
    /// Adds <see cref="UnattendedPayments"/>. Use it with <see cref="AddSeqrClient"/> and <see cref="AddSeqrReservations"/>.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddSeqrUnattendedPayments(this IServiceCollection services, Action<UnattendedOptions> configure)
    {
        services.AddOptions<UnattendedOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<UnattendedOptions>, UnattendedOptionsValidator>());
        services.TryAddSingleton<IRecordStore<Machine>>(provider =>
            new FileRecordStore<Machine>(provider.GetRequiredService<IOptions<UnattendedOptions>>().Value.Directory));
        services.TryAddSingleton<UnattendedPayments>();
        return services;
    }

    /// <summary>Adds <see cref="SeqrIssuerClient"/> and <see cref="BillDesk"/>. They need nothing of the others.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same collection.</returns>
    public static IServiceCollection AddSeqrPaperBills(this IServiceCollection services, Action<BillDeskOptions> configure)
    {
        services.AddOptions<BillDeskOptions>()
            .Configure(configure)
            .Validate(options => options.Service is { IsAbsoluteUri: true }, "BillDeskOptions.Service must be an absolute URL.")
            .Validate(options => options.Issuer is not null, "BillDeskOptions.Issuer is missing.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<BillDeskOptions>>().Value;
            return new SeqrIssuerClient(options.Service!, options.Issuer!, provider.GetRequiredService<TimeProvider>());
        });
        services.TryAddSingleton<IRecordStore<BillRecord>>(provider =>
            new FileRecordStore<BillRecord>(provider.GetRequiredService<IOptions<BillDeskOptions>>().Value.Directory));
        services.TryAddSingleton<BillDesk>();
        return services;
    }
}
