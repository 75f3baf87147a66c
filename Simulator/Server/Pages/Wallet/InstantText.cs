using System.Globalization;

namespace SeqrSandbox.Simulator.Pages.Wallet;

/// <summary>Instants for people, by the sandbox's clock and in UTC.</summary>
internal static class InstantText
{
    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
