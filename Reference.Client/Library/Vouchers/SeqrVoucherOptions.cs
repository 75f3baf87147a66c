namespace Reference.Client;

/// <summary>Where eProducts is, and who calls. It is a service of its own beside the one of <see cref="SeqrClient"/>.</summary>
/// <param name="Endpoint">An absolute address, ending in <c>/extclientproxy/client</c>.</param>
/// <param name="Credentials">A reseller's user: terminals cannot sell vouchers.</param>
public sealed record SeqrVoucherOptions(Uri Endpoint, SeqrCredentials Credentials)
{
    /// <summary>The kind of calling system.</summary>
    public string Channel { get; init; } = "WS";

    /// <summary>The till, for SEQR's reports; not sent by default.</summary>
    public string? ClientTag { get; init; }

    /// <summary>The timeout of one request.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Describes where and who, without the password.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Endpoint} as {Credentials}";
}
