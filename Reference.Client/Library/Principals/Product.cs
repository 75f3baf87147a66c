namespace Reference.Client;

/// <summary>A product that SEQR sells, and how many of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IdType">The kind of id.</param>
/// <param name="Count">How many.</param>
public sealed record Product(string Id, string? IdType = null, int Count = 1);
