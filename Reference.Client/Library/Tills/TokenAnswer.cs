namespace Reference.Client.Tills;

/// <summary>The till's answer to the cards that a payer offered.</summary>
/// <param name="Tokens">Each offered card with its new status.</param>
/// <param name="NewBill">The changed bill, for example with rebates; null if nothing changes. Its order id must be the sale's id.</param>
public sealed record TokenAnswer(IReadOnlyList<CustomerToken> Tokens, Purchase? NewBill = null)
{
    /// <summary>The card was used (status 1).</summary>
    /// <param name="token">The card as offered.</param>
    /// <returns>The card for the answer.</returns>
    public static CustomerToken Used(CustomerToken token) => With(token, 1);

    /// <summary>The card is blocked (status 90).</summary>
    /// <param name="token">The card as offered.</param>
    /// <returns>The card for the answer.</returns>
    public static CustomerToken Blocked(CustomerToken token) => With(token, 90);

    /// <summary>The card is unknown (status 99).</summary>
    /// <param name="token">The card as offered.</param>
    /// <returns>The card for the answer.</returns>
    public static CustomerToken Unknown(CustomerToken token) => With(token, 99);

    private static CustomerToken With(CustomerToken token, int status)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token with { Status = status };
    }
}
