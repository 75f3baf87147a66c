namespace Reference.Client.Transport;

/// <summary>What a call is, apart from its data.</summary>
/// <param name="Operation">The SOAP operation's name.</param>
/// <param name="SignedBy">Who signs; null for the caller in the options.</param>
/// <param name="Secret">A password carried by the request besides the caller's own.</param>
internal sealed record SeqrCall(string Operation, SeqrCredentials? SignedBy = null, string? Secret = null)
{
    public static implicit operator SeqrCall(string operation) => new(operation);
}
