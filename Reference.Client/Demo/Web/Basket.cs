using Microsoft.Extensions.Primitives;

namespace Reference.Client.Demo.Web;

/// <summary>The customer's choice. The form contains only articles and counts; the prices are the shop's own.</summary>
public sealed record Basket(IReadOnlyList<(Article Article, int Count)> Lines, string Greeting)
{
    /// <summary>The maximum count of an article in one order.</summary>
    public const int Most = 9;

    /// <summary>The maximum length of a greeting.</summary>
    public const int LongestGreeting = 60;

    /// <summary>The total price.</summary>
    public Money Total => Lines.Aggregate(new Money(0, "SEK"), (sum, line) => sum + CostOf(line));

    /// <summary>The rows of the bill.</summary>
    public IReadOnlyList<InvoiceRow> Rows => [.. Lines.Select(line => new InvoiceRow(line.Article.Name, CostOf(line))
    {
        Quantity = line.Count,
        UnitPrice = line.Article.Price,
        Sku = line.Article.Id,
    })];

    /// <summary>Reads a form or a query.</summary>
    /// <exception cref="FormatException">The order is not possible; the message says why.</exception>
    public static Basket Read(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var given = fields.ToDictionary(field => field.Key, field => field.Value.ToString());
        var lines = Article.All
            .Select(article => (Article: article, Count: ParseCount(given, article)))
            .Where(line => line.Count > 0)
            .ToList();
        return lines is []
            ? throw new FormatException("The basket is empty. Choose something first.")
            : new(lines, ParseGreeting(given));
    }

    /// <summary>The purchase with the shop's order id.</summary>
    public Purchase ToPurchase(string orderId) =>
        new(orderId, "The Tea Shop", Total) { Rows = Rows, Footer = Greeting is "" ? null : Greeting };

    private static Money CostOf((Article Article, int Count) line) =>
        new(line.Article.Price.Value * line.Count, line.Article.Price.Currency);

    private static int ParseCount(Dictionary<string, string> given, Article article) => given.GetValueOrDefault(article.Id) switch
    {
        null or "" => 0,
        [>= '0' and <= '9' and var digit] => digit - '0',
        _ => throw new FormatException($"{article.Name}: choose a number from 0 to {Most}."),
    };

    private static string ParseGreeting(Dictionary<string, string> given) => given.GetValueOrDefault("greeting", "").Trim() switch
    {
        { Length: > LongestGreeting } => throw new FormatException($"The greeting is too long: at most {LongestGreeting} characters."),
        var text when text.Any(char.IsControl) => throw new FormatException("The greeting has a character in it that no bill can show."),
        var text => text,
    };
}

/// <summary>An article that the shop sells.</summary>
/// <param name="Id">The id in forms and in the picture's file name.</param>
/// <param name="Name">The name.</param>
/// <param name="About">The description in one line.</param>
/// <param name="Price">The unit price.</param>
public sealed record Article(string Id, string Name, string About, Money Price)
{
    /// <summary>All articles.</summary>
    public static IReadOnlyList<Article> All { get; } =
    [
        new("tea", "Earl Grey", "Black tea with bergamot, 100 g", new(89, "SEK")),
        new("pot", "Teapot", "Stoneware, holds 1.2 litres", new(390, "SEK")),
        new("mug", "Mug", "Stoneware, 30 cl", new(149, "SEK")),
        new("honey", "Honey", "From the hives behind the shop, 350 g", new(65.50m, "SEK")),
    ];
}
