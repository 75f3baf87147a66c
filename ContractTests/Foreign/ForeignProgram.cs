namespace SeqrSandbox.ContractTests.Foreign;

/// <summary>Runs a checkout of this folder by a stack that knows nothing of this code but the URL of its WSDL.</summary>
internal static class ForeignProgram
{
    /// <summary>Fails unless every step of the checkout comes out.</summary>
    public static async Task Run(
        string interpreter,
        string script,
        string packages,
        string wsdl,
        string control,
        params (string Name, string Value)[] environment)
    {
        var here = Path.Combine(Repository.Root, "ContractTests", "Foreign");

        var (status, output, errors) = await OtherProgram.Run(interpreter, [script, wsdl, control], here, packages, environment);

        Assert.True(
            status == 0 && output.EndsWith("OK\n", StringComparison.Ordinal),
            $"{script} left with {status}. It needs the Debian packages {packages}.\n{output}{errors}");
    }
}
