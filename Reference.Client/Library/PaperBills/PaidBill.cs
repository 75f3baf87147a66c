namespace Reference.Client.PaperBills;

/// <summary>A bill on paper that was paid, as SEQR tells its issuer.</summary>
/// <param name="Id">SEQR's number of the invoice, which the issuer is notified of.</param>
/// <param name="Reference">The issuer's reference.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="ErsReference">SEQR's reference of the payment, 25 digits.</param>
public sealed record PaidBill(long Id, string Reference, Money Amount, string ErsReference)
{
    /// <summary>What the payer read.</summary>
    public string Description { get; init; } = "";

    /// <summary>When it was paid. SEQR tells no zone with a single invoice; it counts as UTC.</summary>
    public DateTimeOffset PaidAt { get; init; }

    /// <summary>Who paid; null if the issuer does not ask for it.</summary>
    public BillPayer? Payer { get; init; }
}

/// <summary>Who paid a bill. What the issuer did not ask for is null.</summary>
/// <param name="Msisdn">The phone number.</param>
/// <param name="FirstName">The first name.</param>
/// <param name="LastName">The last name.</param>
/// <param name="Street">The street and number.</param>
/// <param name="City">The city.</param>
/// <param name="Zip">The postal code.</param>
/// <param name="Country">The country.</param>
public sealed record BillPayer(
    string? Msisdn, string? FirstName, string? LastName, string? Street, string? City, string? Zip, string? Country);

/// <summary>SEQR's Invoice Service refused a call. Nothing was changed by it.</summary>
/// <param name="Status">The HTTP status: 401 for a wrong issuer or secret, 404 for an invoice that is another's or not paid.</param>
/// <param name="Reason">What SEQR says about it, if anything.</param>
public sealed record BillRefusal(int Status, string? Reason);
