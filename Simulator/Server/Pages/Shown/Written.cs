using System.Globalization;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Simulator.Pages.Shown;

/// <summary>How values are written on pages.</summary>
internal static class Written
{
    /// <summary><c>0 SUCCESS</c></summary>
    public static string Result(int code) =>
        Enum.IsDefined((ResultCode)code) ? $"{Number(code)} {((ResultCode)code).Name()}" : Number(code);

    /// <summary>The amount with all decimals of its currency.</summary>
    public static string Money(Amount amount) =>
        $"{amount.Value.ToString($"F{amount.Currency.Decimals}", CultureInfo.InvariantCulture)} {amount.Currency.Code}";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A path with query parameters, for a link.</summary>
    public static string Query(string path, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var query = new List<string>();
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add($"{name}={Uri.EscapeDataString(value)}");
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }
}
