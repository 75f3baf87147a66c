using System.Globalization;
using System.Text.Json;
using Reference.Client.Purchases;

namespace Reference.Client.Unattended;

/// <summary>SEQR's createPurchase for Unattended Payments.</summary>
/// <param name="MachineId">The machine's id in the scanned code, which SEQR calls reservationToken.</param>
/// <param name="Most">What the machine reserves: the session costs no more.</param>
/// <param name="Msisdn">The payer's phone number.</param>
public sealed record MachineRequest(string MachineId, Money Most, string Msisdn)
{
    /// <exception cref="PostNotUnderstoodException">A member is missing, or has another form.</exception>
    internal static MachineRequest From(JsonElement post) =>
        new(CheckoutRequest.TokenIn(post, "reservationToken"), MostOf(post), post.Required("msisdn"));

    private static Money MostOf(JsonElement post)
    {
        var (amount, currency) = (post.Required("reservationAmount"), post.Required("currency"));
        if (!decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value <= 0)
            throw new PostNotUnderstoodException("The member reservationAmount is no amount above zero, such as 20.00.");
        return currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)
            ? new(value, currency)
            : throw new PostNotUnderstoodException("The member currency is no currency such as SEK.");
    }
}

/// <summary>What the merchant says to a payer at a machine.</summary>
public sealed record MachineOffer
{
    private MachineOffer(string? title, MachineError? error) => (Title, Error) = (title, error);

    /// <summary>The heading of the bill; null if there is no offer.</summary>
    public string? Title { get; }

    /// <summary>Why there is none.</summary>
    public MachineError? Error { get; }

    /// <summary>The payer may reserve.</summary>
    /// <param name="title">The heading of the bill.</param>
    /// <returns>The offer.</returns>
    public static MachineOffer Of(string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        return new(title, null);
    }

    /// <summary>The payer may not. SEQR shows a sentence for each cause.</summary>
    /// <param name="error">The cause.</param>
    /// <returns>The refusal.</returns>
    public static MachineOffer Refused(MachineError error) => new(null, error);
}

/// <summary>Why a machine cannot be used. Source: SEQR's Unattended Payments.</summary>
public enum MachineError
{
    /// <summary>The reserved amount is too low for anything in the machine (<c>INSUFFICIENT_FUNDS</c>).</summary>
    InsufficientFunds,

    /// <summary>Somebody else uses it (<c>DEVICE_IN_USE</c>).</summary>
    DeviceInUse,

    /// <summary>It is out of service (<c>DEVICE_UNAVAILABLE</c>).</summary>
    DeviceUnavailable,

    /// <summary>There is no invoice, or it is unknown whether there is one (<c>INVOICING_ERROR</c>).</summary>
    InvoicingError,

    /// <summary>Something else (<c>SYSTEM_ERROR</c>).</summary>
    SystemError,
}

/// <summary>SEQR's names of the causes.</summary>
internal static class MachineErrorMap
{
    public static string ToWire(this MachineError error) => error switch
    {
        MachineError.InsufficientFunds => "INSUFFICIENT_FUNDS",
        MachineError.DeviceInUse => "DEVICE_IN_USE",
        MachineError.DeviceUnavailable => "DEVICE_UNAVAILABLE",
        MachineError.InvoicingError => "INVOICING_ERROR",
        _ => "SYSTEM_ERROR",
    };
}
