using System.Diagnostics;

namespace SeqrSandbox.ContractTests.Foreign.Stacks;

/// <summary>Something that merchants' backends call SEQR with.</summary>
/// <param name="Name">Its name in run.sh and in the snapshots.</param>
/// <param name="Title">Its name in docs/client-stacks.md.</param>
/// <param name="IsInstalled">Whether test.sh installs it: the others run by quality/client-stacks.sh alone.</param>
internal sealed record StackUnderTest(string Name, string Title, bool IsInstalled = false)
{
    // Qt's code is compiled for half a minute on a busy machine.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    public static IReadOnlyList<StackUnderTest> All { get; } =
    [
        new("php-soap", "PHP SoapClient", IsInstalled: true),
        new("php-curl", "PHP curl", IsInstalled: true),
        new("zeep", "zeep", IsInstalled: true),
        new("suds", "suds"),
        new("npm-soap", "npm soap", IsInstalled: true),
        new("strong-soap", "strong-soap"),
        new("soap-lite", "SOAP::Lite"),
        new("gsoap", "gSOAP", IsInstalled: true),
        new("kdsoap", "KDSoap"),
        new("axis", "Axis 1.4"),
        new("jax-ws", "JAX-WS RI"),
        new("saaj", "SAAJ"),
        new("url-connection", "HttpURLConnection"),
        new("java-http", "java.net.http"),
        new("wcf", "WCF", IsInstalled: true),
        new("http-client", "HttpClient", IsInstalled: true),
        new("go", "Go net/http"),
        new("ruby", "Ruby Net::HTTP"),
    ];

    /// <summary>Calls each URL, in this order. The same URL again is a second call by the same client.</summary>
    /// <param name="wsdl">The file with SEQR's WSDL.</param>
    /// <param name="message">The file with a sendInvoice, for stacks that know nothing of SOAP.</param>
    /// <param name="urls">The addresses.</param>
    /// <param name="isCareful">Whether it is set as docs/client-stacks.md advises.</param>
    /// <returns>A line for each call.</returns>
    public Task<IReadOnlyList<string>> Call(string wsdl, string message, IReadOnlyList<string> urls, bool isCareful) => Name switch
    {
        "wcf" => DotNetStacks.Wcf(urls, isCareful),
        "http-client" => DotNetStacks.HttpClient(message, urls, isCareful),
        _ => Run(wsdl, message, urls, isCareful),
    };

    private async Task<IReadOnlyList<string>> Run(string wsdl, string message, IReadOnlyList<string> urls, bool isCareful)
    {
        using var folder = new TemporaryDirectory();
        var script = Path.Combine(Repository.Root, "ContractTests", "Foreign", "Stacks", "run.sh");
        (string, string)[] environment = isCareful ? [("CAREFUL", "1")] : [];
        using var program = OtherProgram.Start("bash", [script, Name, wsdl, message, .. urls], folder.Path, null, environment);
        using var deadline = new CancellationTokenSource(Deadline);
        var errors = program.StandardError.ReadToEndAsync(deadline.Token);
        var output = await program.StandardOutput.ReadToEndAsync(deadline.Token);
        await program.WaitForExitAsync(deadline.Token);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length == urls.Count, $"{Name} left with {program.ExitCode}. {output}{await errors}");
        return lines;
    }
}
