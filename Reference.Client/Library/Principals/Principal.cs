namespace Reference.Client;

/// <summary>A party of SEQR, as far as the caller may see it.</summary>
/// <param name="Id">How it is named.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Its state, in SEQR's words.</param>
/// <param name="Msisdn">Its telephone number.</param>
public sealed record Principal(PrincipalId? Id, string? Name, string? Status, string? Msisdn)
{
    /// <summary>Its accounts.</summary>
    public IReadOnlyList<PrincipalAccount> Accounts { get; init; } = [];
}
