namespace Reference.Client;

/// <summary>How a party of SEQR is named.</summary>
/// <param name="Type">The kind of id, for instance <c>TERMINALID</c>, <c>RESELLERUSER</c> or <c>CUSTOMERID</c>.</param>
/// <param name="Id">The id.</param>
/// <param name="UserId">The user within it, where there are users.</param>
public sealed record PrincipalId(string Type, string Id, string? UserId = null);
