namespace ShopTests;

/// <summary>SEQR did not carry out what the shop asked for.</summary>
public sealed class SeqrRefusedException(string code, string description) : Exception($"SEQR answered {code} {description}.")
{
    public string Code { get; } = code;
}
