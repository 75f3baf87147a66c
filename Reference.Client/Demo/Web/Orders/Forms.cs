using System.Globalization;

namespace Reference.Client.Demo.Web.Orders;

/// <summary>Reads what a form brings.</summary>
internal static class Forms
{
    /// <exception cref="FormatException">It is no form.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            throw new FormatException("The form could not be read.", e);
        }
    }

    /// <summary>An amount as people write it, with a comma or a point; null if it is none.</summary>
    public static Money? AmountIn(string text) =>
        decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && value > 0 && decimal.Round(value, 2) == value
            ? new(value, "SEK")
            : null;
}
