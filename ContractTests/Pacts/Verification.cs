using SeqrSandbox.ContractTests.Pacts.Native;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>Verifies pact files against a provider whose states are those of a simulator.</summary>
internal static class Verification
{
    /// <exception cref="PactVerificationFailedException">The provider does not keep them; or a state that they name is not known.</exception>
    public static async Task Run(Uri provider, ProviderStates states, params FileInfo[] files)
    {
        await using var endpoint = await StateEndpoint.Start(states);
        using var verifier = new PactVerifier(ConsumerPact.Provider)
            .WithHttpEndpoint(provider)
            .WithProviderStateUrl(endpoint.Address);
        foreach (var file in files)
            verifier.WithFileSource(file);
        try
        {
            // The core blocks; the servers that it talks to need the pool's threads.
            await Task.Factory.StartNew(verifier.Verify, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        catch (PactVerificationFailedException) when (endpoint.Missing.Count > 0)
        {
            throw new PactVerificationFailedException(
                $"The provider does not know the state '{endpoint.Missing.First()}' that a pact names. Add it to ProviderStates, or correct the pact's Given.");
        }
    }
}
