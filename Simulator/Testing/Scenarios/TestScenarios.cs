using System.Net.Http.Headers;
using System.Text;
using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.Testing;

/// <summary>The scenarios of one sandbox: what payers do and what goes wrong, without a call of the test.</summary>
public sealed class TestScenarios
{
    private readonly ControlClient control;

    internal TestScenarios(ControlClient control) => this.control = control;

    /// <summary>Makes a scenario the default, for every invoice that no other is for.</summary>
    /// <param name="name">Its name, for instance <c>paid</c> or <c>declined</c>.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>When it is so.</returns>
    /// <exception cref="SeqrSandboxException">There is no scenario of this name.</exception>
    public Task UseAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return control.Do(HttpMethod.Put, "/sandbox/scenarios/default", ControlClient.Json(new { name }), cancellationToken);
    }

    /// <summary>Puts a scenario into the sandbox, over one of the same name. Invoices that are there keep what they had.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="yaml">The scenario file.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>When it is there.</returns>
    /// <exception cref="SeqrSandboxException">The file is wrong; the detail says in which line, and what would be right.</exception>
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
    /// <returns>When it is gone.</returns>
    /// <exception cref="SeqrSandboxException">There is none of this name (404), or it cannot be removed (409).</exception>
    public Task RemoveAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return control.Do(HttpMethod.Delete, PathOf(name), null, cancellationToken);
    }

    /// <summary>All scenarios, those that come with the simulator among them.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The scenarios.</returns>
    public Task<IReadOnlyList<ScenarioSnapshot>> ListAsync(CancellationToken cancellationToken = default) =>
        control.List<ScenarioSnapshot>("/sandbox/scenarios", cancellationToken);

    private static string PathOf(string name) => $"/sandbox/scenarios/{Uri.EscapeDataString(name)}";
}
