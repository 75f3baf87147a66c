namespace SeqrSandbox.Core.Principals;

/// <summary>A principal as a call names it: any part may be missing or invalid.</summary>
public sealed record PrincipalDraft(string? Type, string? Id, string? UserId)
{
    /// <summary>Whether nothing was said, as by an empty element.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Type) && string.IsNullOrEmpty(Id) && string.IsNullOrEmpty(UserId);
}

/// <summary>An account as a call names it. What is missing means the principal's own default.</summary>
public readonly record struct AccountDraft(string? TypeId, string? AccountId);

/// <summary>A row of a purchase as it was sent.</summary>
public sealed record PurchaseRowDraft(string? ProductIdType, string? ProductId, int Count);
