using System.Text.Json;
using System.Text.Json.Nodes;
using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.Testing;

/// <summary>The terminals of one sandbox, and the merchants they belong to. A new sandbox has SEQR's public test terminals.</summary>
public sealed class TestTerminals
{
    private readonly ControlClient control;

    internal TestTerminals(ControlClient control) => this.control = control;

    /// <summary>Makes a terminal.</summary>
    /// <param name="settings">How it is; a password is needed.</param>
    /// <param name="id">The id it calls with; null for one that nobody else has.</param>
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

    /// <summary>Changes a terminal, and the merchant it belongs to.</summary>
    /// <param name="id">Which terminal.</param>
    /// <param name="settings">What shall be otherwise.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The terminal afterwards.</returns>
    /// <exception cref="SeqrSandboxException">There is no such terminal (404), or a value is not allowed (400).</exception>
    public Task<TerminalSnapshot> ChangeAsync(string id, TerminalSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(settings);
        return control.Patch<TerminalSnapshot>($"/sandbox/terminals/{Uri.EscapeDataString(id)}", settings, cancellationToken);
    }

    /// <summary>Lets the calls of a terminal be refused, or not any more.</summary>
    /// <param name="id">Which terminal.</param>
    /// <param name="blocked">Whether they are refused.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The terminal afterwards.</returns>
    /// <exception cref="SeqrSandboxException">There is no such terminal (404).</exception>
    public Task<TerminalSnapshot> BlockAsync(string id, bool blocked = true, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, new() { Blocked = blocked }, cancellationToken);

    /// <summary>Lets the merchant of a terminal pay back, or not any more.</summary>
    /// <param name="id">Which terminal.</param>
    /// <param name="allowed">Whether refunds are carried out.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The terminal afterwards.</returns>
    /// <exception cref="SeqrSandboxException">There is no such terminal (404).</exception>
    public Task<TerminalSnapshot> AllowRefundsAsync(string id, bool allowed = true, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, new() { Reseller = new() { MayRefund = allowed } }, cancellationToken);

    /// <summary>All terminals.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The terminals, newest first.</returns>
    public Task<IReadOnlyList<TerminalSnapshot>> ListAsync(CancellationToken cancellationToken = default) =>
        control.List<TerminalSnapshot>("/sandbox/terminals", cancellationToken);
}
