using Microsoft.Extensions.DependencyInjection;
using Reference.Client.Reconciliation;

namespace Reference.Client.Demo.Certify;

/// <summary>Performs a certification procedure and prints each step.</summary>
internal sealed class CertificationDemo(IServiceProvider services, DemoOptions options)
{
    public Task<ExitStatus> RunWebShopAsync() =>
        RunAsync(() => services.GetRequiredService<WebShopProcedure>().RunAsync(PeriodScope.OfTheShop(options.ResellerCredentials)));

    public Task<ExitStatus> RunTillAsync() => RunAsync(services.GetRequiredService<TillProcedure>().RunAsync);

    private static async Task<ExitStatus> RunAsync(Func<Task> procedure)
    {
        try
        {
            await procedure();
            return ExitStatus.Paid;
        }
        catch (StepFailedException step)
        {
            return step.Status is ExitStatus.TransportTrouble ? DemoResult.Failed(step.Message) : DemoResult.NotPaid(step.Message);
        }
        catch (SeqrTransportException trouble)
        {
            return DemoResult.Failed(trouble.Message);
        }
    }
}
