using System.Runtime.InteropServices;

namespace SeqrSandbox.ContractTests.Pacts.Native;

/// <summary>Interactions over HTTP, and the mock provider that a consumer proves itself against.</summary>
public sealed class PactBuilder
{
    private readonly ushort pact;
    private readonly PactConfig config;

    internal PactBuilder(string consumer, string provider, PactConfig config)
    {
        this.config = config;
        _ = PactFfi.LogToBuffer(PactFfi.ErrorsOnly);
        pact = PactFfi.NewPact(consumer, provider);
        PactFfi.WithSpecification(pact, PactFfi.SpecificationV4);
    }

    public RequestBuilder UponReceiving(string description) => new(PactFfi.NewInteraction(pact, description));

    /// <summary>Lets the consumer call the mock, and writes the pact file if it called as was said, and only so.</summary>
    /// <exception cref="PactFailureException">It did not: a line for each difference.</exception>
    public async Task VerifyAsync(Func<ConsumerContext, Task> interact)
    {
        var port = PactFfi.CreateMockServer(pact, "127.0.0.1", 0, "http", null);
        if (port <= 0)
            throw new PactFailureException($"Pact's mock server could not be started ({port}).");
        try
        {
            await Interact(port, interact);
            if (!PactFfi.MockServerMatched(port))
                throw new PactFailureException(Differences(port));
            if (PactFfi.WriteFile(pact, config.PactDir, overwrite: false) is not 0 and var failure)
                throw new PactFailureException($"The pact file could not be written to {config.PactDir} ({failure}).");
        }
        finally
        {
            PactFfi.CleanUpMockServer(port);
            _ = PactFfi.FreePact(pact);
        }
    }

    // A consumer that called wrongly got no answer worth the name, and may well have thrown; why is what the mock saw.
    private static async Task Interact(int port, Func<ConsumerContext, Task> interact)
    {
        try
        {
            await interact(new(new($"http://127.0.0.1:{port}")));
        }
        catch (Exception thrown) when (!PactFfi.MockServerMatched(port))
        {
            throw new PactFailureException($"{Differences(port)}\nThe consumer threw {thrown.GetType().Name}: {thrown.Message}");
        }
    }

    private static string Differences(int port) => Mismatches.Read(Marshal.PtrToStringUTF8(PactFfi.MockServerMismatches(port)));
}
