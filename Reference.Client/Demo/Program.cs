using Reference.Client;
using Reference.Client.Demo;
using Reference.Client.Demo.Certify;
using Reference.Client.Demo.Services;
using Reference.Client.Demo.Web;

if (DemoHelp.IsAskedFor(args))
{
    await Console.Out.WriteAsync(DemoHelp.Text);
    return (int)ExitStatus.Paid;
}

try
{
    var options = DemoOptions.Parse(args);
    return (int)await (options.Command switch
    {
        DemoCommand.Shop => Storefront.RunAsync(options),
        DemoCommand.Till => DemoServices.RunAsync<TillDemo>(options, demo => demo.RunAsync()),
        DemoCommand.Reserve => DemoServices.RunAsync<ReservationDemo>(options, demo => demo.RunAsync()),
        DemoCommand.CertifyWebShop => MerchantBackend.RunAsync<CertificationDemo>(options, demo => demo.RunWebShopAsync()),
        DemoCommand.CertifyTill => DemoServices.RunAsync<CertificationDemo>(options, demo => demo.RunTillAsync()),
        DemoCommand.InstantCheckout => ServiceBackend.RunAsync<InstantCheckoutDemo>(options, demo => demo.RunAsync()),
        DemoCommand.Unattended => ServiceBackend.RunAsync<UnattendedDemo>(options, demo => demo.RunAsync()),
        DemoCommand.InvoiceService => ServiceBackend.RunAsync<InvoiceServiceDemo>(options, demo => demo.RunAsync()),
        DemoCommand.ExternalService => ServiceBackend.RunAsync<ExternalServiceDemo>(options, demo => demo.RunAsync()),
        DemoCommand.Eproducts => DemoServices.RunAsync<EproductsDemo>(options, demo => demo.RunAsync()),
        DemoCommand.Reconcile => DemoServices.RunAsync<ReconciliationDemo>(options, demo => demo.RunAsync()),
        _ => MerchantBackend.RunAsync<PaymentDemo>(options, demo => demo.RunAsync()),
    });
}
catch (SeqrTransportException e)
{
    return (int)DemoResult.Failed(e.Message);
}
catch (FormatException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return (int)ExitStatus.BadArguments;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"The demo cannot keep its records: {e.Message} Name another directory with --data.");
    return (int)ExitStatus.BadArguments;
}
