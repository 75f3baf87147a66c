namespace SeqrSandbox.Testing;

/// <summary>A loyalty card in a payer's app.</summary>
/// <param name="Id">The kind of card, such as <c>LOYALTY</c>.</param>
/// <param name="Value">Its number.</param>
/// <param name="Reseller">The merchant it is for.</param>
public sealed record CardSnapshot(string Id, string Value, string Reseller);
