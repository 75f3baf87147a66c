using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Pacts.Native;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>Verifies pact files against a provider whose states are those of a simulator.</summary>
internal static class Verification
{
    /// <exception cref="PactVerificationFailedException">The provider does not keep them; or a state that they name is
    /// not known.</exception>
    public static Task Run(Uri provider, ProviderStates states, FileInfo file) => Run(provider, states, file, interaction: null);

    /// <summary>Verifies one interaction of a file; all of them when none is named.</summary>
    public static Task Run(Uri provider, ProviderStates states, FileInfo file, Interaction? interaction) => Run(
        ConsumerPact.Provider, provider, states.Enter, file, interaction is null ? null : (interaction.Description, interaction.State));

    /// <summary>Verifies one exchange of a file; all of them when none is named.</summary>
    public static async Task Run(string name, Uri provider, EnterState enter, FileInfo file, (string Description, string State)? exchange)
    {
        await using var endpoint = await StateEndpoint.Start(enter);
        using var verifier = new PactVerifier(name)
            .WithHttpEndpoint(provider)
            .WithProviderStateUrl(endpoint.Address)
            .WithFileSource(file);
        if (exchange is { } only)
            verifier.WithFilter(Only(only.Description), Only(only.State));
        try
        {
            // The core blocks; the servers that it talks to need the pool's threads.
            await Task.Factory.StartNew(verifier.Verify, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            if (endpoint.Asked == 0)
                throw new PactVerificationFailedException($"{file.Name} has nothing to verify.");
        }
        catch (PactVerificationFailedException) when (endpoint.LeftOut is not null)
        {
            throw endpoint.LeftOut;
        }
        catch (PactVerificationFailedException) when (endpoint.Failure is not null)
        {
            throw new PactVerificationFailedException(endpoint.Failure);
        }
        catch (PactVerificationFailedException) when (endpoint.Missing.Count > 0)
        {
            throw new PactVerificationFailedException(
                $"The provider does not know the state '{endpoint.Missing.First()}' that a pact names. Add it to "
                    + "ProviderStates, or correct the pact's Given.");
        }
    }

    private static string Only(string text) => $"^{Regex.Escape(text)}$";
}
