using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.Testing;

/// <summary>
/// Who stands behind the codes of SEQR's other services in one sandbox: issuers of paper bills, web shops with Instant Checkout, external
/// services, merchants of machines. A new sandbox has some of each, with public test values.
/// </summary>
public sealed class TestPartners
{
    private const string Path = "/sandbox/partners";

    private readonly ControlClient control;

    internal TestPartners(ControlClient control) => this.control = control;

    /// <summary>Lists all.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The partners, newest first.</returns>
    public Task<IReadOnlyList<PartnerSnapshot>> ListAsync(CancellationToken cancellationToken = default) =>
        control.List<PartnerSnapshot>(Path, cancellationToken);

    /// <summary>Makes a partner, or changes it.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="id">Its name in codes: letters, digits, dots, hyphens and underscores.</param>
    /// <param name="settings">Its settings. A new issuer needs a secret; a web shop a PurchaseUrl; a machine a PurchaseUrl and a
    /// Reservation; a service an OrderUrl.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The partner afterwards.</returns>
    /// <exception cref="SeqrSandboxException">A value is missing or not allowed (400).</exception>
    public Task<PartnerSnapshot> PutAsync(
        PartnerKind kind, string id, PartnerSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(settings);
        return control.Put<PartnerSnapshot>(PathOf(kind, id), settings, cancellationToken);
    }

    /// <summary>Removes a partner: nobody can scan its codes any more.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="id">Its name in codes.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that completes when it is done.</returns>
    /// <exception cref="SeqrSandboxException">There is no such partner (404).</exception>
    public Task RemoveAsync(PartnerKind kind, string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return control.Do(HttpMethod.Delete, PathOf(kind, id), null, cancellationToken);
    }

    private static string PathOf(PartnerKind kind, string id) =>
        $"{Path}/{kind.ToString().ToLowerInvariant()}/{Uri.EscapeDataString(id)}";
}
