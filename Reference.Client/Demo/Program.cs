using Reference.Client.Demo;

try
{
    return (int)await Shop.PayAsync(DemoOptions.Parse(args));
}
catch (FormatException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return (int)ExitStatus.BadArguments;
}
