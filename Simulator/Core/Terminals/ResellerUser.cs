namespace SeqrSandbox.Core.Terminals;

/// <summary>A person or program of the shop's back office.</summary>
public sealed record ResellerUser(string UserId, Secret Password);
