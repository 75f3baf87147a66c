using System.Globalization;

namespace Reference.Client.Demo.Web.Orders;

/// <summary>Reads forms.</summary>
internal static class Forms
{
    /// <exception cref="FormatException">The form is not readable.</exception>
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

    /// <summary>Parses an amount with a decimal comma or point; null if it is not a valid amount.</summary>
    public static Money? ParseAmount(string text) =>
        decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && value > 0 && decimal.Round(value, 2) == value
            ? new(value, "SEK")
            : null;
}
