using System.Text.Json.Nodes;

namespace SeqrSandbox.ContractTests.Clients;

/// <summary>A package for tests, of whatever language, as the suite drives it.</summary>
internal interface IClientDriver : IAsyncDisposable
{
    /// <summary>Carries out a call of the package.</summary>
    /// <param name="call">The call's name, as in README.md beside this file.</param>
    /// <param name="on">The sandbox it is about, by its name; null for one about the simulator.</param>
    /// <param name="arguments">Its arguments, as the members of an object.</param>
    /// <returns>What the package answers, as JSON.</returns>
    /// <exception cref="ClientException">The package fails.</exception>
    Task<JsonNode?> Do(string call, string? on = null, object? arguments = null);
}
