using Reference.Client.Checkout;
using Reference.Client.Demo.Certify;
using Reference.Client.Reservations;
using Reference.Client.Tills;

namespace Reference.Client.Demo;

/// <summary>Registers the services of the demo: the client, its flows and the simulated payer.</summary>
internal static class DemoServices
{
    public static IServiceCollection AddDemo(
        this IServiceCollection services, DemoOptions options, Action<InAppCheckoutOptions>? checkout = null)
    {
        services.AddSingleton(options);
        services.AddSingleton<Watcher>();
        services.AddSingleton<PaymentPolling>();
        services.AddSingleton<DemoJournal>();
        services.AddSingleton<PeriodClose>();
        services.AddSingleton<Procedure>();
        services.AddSingleton<Phone>();
        services.AddSingleton<WebShopProcedure>();
        services.AddSingleton<TillProcedure>();
        services.AddHttpClient<SimulatorControl>();
        services.AddTransient<SimulatedPayer>();
        services.AddSingleton(new SeqrVoucherClient(new(SeqrAddress.VouchersAt(options.Url), options.ResellerCredentials)));
        services.AddSeqrClient(
            seqr =>
            {
                seqr.Endpoint = options.Url;
                seqr.Credentials = options.TerminalCredentials;
                seqr.ClientId = "SEQR Sandbox demo shop";
            },
            checkout);
        services.AddSeqrTills(tills =>
        {
            tills.Reseller = options.ResellerCredentials;
            tills.Directory = options.Data;
        });
        services.AddOptions<TillOptions>().Configure<Watcher>((tills, watcher) => tills.OnPolled = watcher.Polled);
        services.AddSeqrReservations(reservations => reservations.Directory = Path.Combine(options.Data, "reservations"));
        services.AddOptions<ReservationOptions>().Configure<Watcher>((reservations, watcher) => reservations.OnPolled = watcher.Polled);
        return services;
    }

    /// <summary>Runs a command that needs no notification or back URL.</summary>
    public static async Task<ExitStatus> RunAsync<TDemo>(DemoOptions options, Func<TDemo, Task<ExitStatus>> run)
        where TDemo : class
    {
        await using var services = new ServiceCollection().AddDemo(options).AddSingleton<TDemo>().BuildServiceProvider();
        return await run(services.GetRequiredService<TDemo>());
    }
}
