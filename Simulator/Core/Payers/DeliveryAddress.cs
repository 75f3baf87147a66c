using System.Globalization;

namespace SeqrSandbox.Core.Payers;

/// <summary>
/// Where a payer lives, as merchants are told who asked for it. It follows from the payer's phone number, so it is the
/// same each time.
/// </summary>
public sealed record DeliveryAddress(
    string FirstName, string LastName, string Street, string Zip, string City, string Country, string CountryCode, string Email)
{
    private static readonly string[] Streets =
        ["Storgatan", "Kungsgatan", "Drottninggatan", "Skolgatan", "Ringvägen", "Nygatan", "Parkgatan"];

    private static readonly (string City, int Zip)[] Cities =
        [("Stockholm", 11122), ("Göteborg", 41103), ("Malmö", 21120), ("Uppsala", 75310), ("Umeå", 90326)];

    public string Name => $"{FirstName} {LastName}".TrimEnd();

    public static DeliveryAddress Of(Payer payer)
    {
        var number = payer.Msisdn.Where(char.IsAsciiDigit).Aggregate(0, (sum, digit) => ((sum * 31) + digit) % 100_003);
        var (city, zip) = Cities[number % Cities.Length];
        var names = payer.Name.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(
            names is [var first, ..] ? first : "",
            names is [_, var last] ? last : "",
            $"{Streets[number % Streets.Length]} {(number % 90) + 1}",
            zip.ToString(CultureInfo.InvariantCulture),
            city,
            "Sweden",
            "SE",
            $"{payer.Id}@payers.example");
    }
}
