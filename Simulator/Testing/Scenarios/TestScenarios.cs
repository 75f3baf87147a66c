using System.Net.Http.Headers;
using System.Text;
using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.Testing;

/// <summary>The scenarios of one sandbox: the scripted actions of payers, and faults.</summary>
public sealed class TestScenarios
{
    private readonly ControlClient control;

    internal TestScenarios(ControlClient control) => this.control = control;

    /// <summary>Makes a scenario the default, for every invoice that no other takes.</summary>
    /// <param name="name">Its name, for instance <c>paid</c> or <c>declined</c>.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that completes when it is the default.</returns>
    /// <exception cref="SeqrSandboxException">There is no scenario of this name.</exception>
    public Task UseAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return control.Do(HttpMethod.Put, "/sandbox/scenarios/default", ControlClient.Json(new { name }), cancellationToken);
    }

    /// <summary>
    /// Puts a scenario into the sandbox, replacing one of the same name. Existing invoices keep their scenario.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="yaml">The scenario file.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that completes when it is there.</returns>
    /// <exception cref="SeqrSandboxException">The file is wrong. The detail gives the line, and what would be
    /// right.</exception>
    public async Task PutAsync(string name, string yaml, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(yaml);
        using var content = new StringContent(yaml, Encoding.UTF8, new MediaTypeHeaderValue("application/yaml"));
        await control.Do(HttpMethod.Put, PathOf(name), content, cancellationToken);
    }

    /// <summary>Removes a scenario that was put.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that completes when it is removed.</returns>
    /// <exception cref="SeqrSandboxException">There is no scenario of this name (404), or it cannot be removed
    /// (409).</exception>
    public Task RemoveAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return control.Do(HttpMethod.Delete, PathOf(name), null, cancellationToken);
    }

    /// <summary>Lists all scenarios, built-in ones included.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The scenarios.</returns>
    public Task<IReadOnlyList<ScenarioSnapshot>> ListAsync(CancellationToken cancellationToken = default) =>
        control.List<ScenarioSnapshot>("/sandbox/scenarios", cancellationToken);

    private static string PathOf(string name) => $"/sandbox/scenarios/{Uri.EscapeDataString(name)}";
}
