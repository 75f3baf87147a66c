using Reference.Client.Demo;

try
{
    var options = DemoOptions.Parse(args);
    return (int)await (options.Command switch
    {
        DemoCommand.Till => DemoServices.RunAsync<TillDemo>(options, demo => demo.RunAsync()),
        DemoCommand.Reserve => DemoServices.RunAsync<ReservationDemo>(options, demo => demo.RunAsync()),
        DemoCommand.Reconcile => DemoServices.RunAsync<ReconciliationDemo>(options, demo => demo.RunAsync()),
        _ => Shop.PayAsync(options),
    });
}
catch (FormatException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return (int)ExitStatus.BadArguments;
}
