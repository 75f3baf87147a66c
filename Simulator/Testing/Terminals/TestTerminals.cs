using System.Text.Json;
using System.Text.Json.Nodes;
using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.Testing;

/// <summary>
/// The terminals of one sandbox, and their merchants. A new sandbox has SEQR's public test terminals.
/// </summary>
public sealed class TestTerminals
{
    private readonly ControlClient control;

    internal TestTerminals(ControlClient control) => this.control = control;

    /// <summary>Creates a terminal.</summary>
    /// <param name="settings">Its settings, with a password.</param>
    /// <param name="id">The id it calls with; null for a unique one.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The terminal.</returns>
    /// <exception cref="SeqrSandboxException">A value is missing or not allowed (400), or the id is taken (409).</exception>
    public Task<TerminalSnapshot> CreateAsync(TerminalSettings settings, string? id = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var body = JsonSerializer.SerializeToNode(settings, WireJson.Options)!.AsObject();
        if (id is not null)
            body["id"] = JsonValue.Create(id);
        return control.Post<TerminalSnapshot>("/sandbox/terminals", body, cancellationToken);
    }

    /// <summary>Changes a terminal, and its merchant.</summary>
    /// <param name="id">The terminal's id.</param>
    /// <param name="settings">The changes.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The terminal afterwards.</returns>
    /// <exception cref="SeqrSandboxException">There is no such terminal (404), or a value is not allowed (400).</exception>
    public Task<TerminalSnapshot> ChangeAsync(string id, TerminalSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(settings);
        return control.Patch<TerminalSnapshot>($"/sandbox/terminals/{Uri.EscapeDataString(id)}", settings, cancellationToken);
    }

    /// <summary>Blocks a terminal, so that its calls are refused, or unblocks it.</summary>
    /// <param name="id">The terminal's id.</param>
    /// <param name="blocked">Whether they are refused.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The terminal afterwards.</returns>
    /// <exception cref="SeqrSandboxException">There is no such terminal (404).</exception>
    public Task<TerminalSnapshot> BlockAsync(string id, bool blocked = true, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, new() { Blocked = blocked }, cancellationToken);

    /// <summary>Allows or forbids refunds by a terminal's merchant.</summary>
    /// <param name="id">The terminal's id.</param>
    /// <param name="allowed">Whether refunds are carried out.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The terminal afterwards.</returns>
    /// <exception cref="SeqrSandboxException">There is no such terminal (404).</exception>
    public Task<TerminalSnapshot> AllowRefundsAsync(string id, bool allowed = true, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, new() { Reseller = new() { MayRefund = allowed } }, cancellationToken);

    /// <summary>Lists all terminals.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The terminals, newest first.</returns>
    public Task<IReadOnlyList<TerminalSnapshot>> ListAsync(CancellationToken cancellationToken = default) =>
        control.List<TerminalSnapshot>("/sandbox/terminals", cancellationToken);
}
