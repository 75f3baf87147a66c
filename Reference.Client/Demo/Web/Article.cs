namespace Reference.Client.Demo.Web;

/// <summary>Something the shop sells.</summary>
/// <param name="Id">Names it in forms, and its picture.</param>
/// <param name="Name">What it is.</param>
/// <param name="About">One line about it.</param>
/// <param name="Price">Of one.</param>
public sealed record Article(string Id, string Name, string About, Money Price)
{
    /// <summary>All there is.</summary>
    public static IReadOnlyList<Article> All { get; } =
    [
        new("tea", "Earl Grey", "Black tea with bergamot, 100 g", new(89, "SEK")),
        new("pot", "Teapot", "Stoneware, holds 1.2 litres", new(390, "SEK")),
        new("mug", "Mug", "Stoneware, 30 cl", new(149, "SEK")),
        new("honey", "Honey", "From the hives behind the shop, 350 g", new(65.50m, "SEK")),
    ];
}
