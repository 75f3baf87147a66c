using System.Diagnostics.CodeAnalysis;

namespace Reference.Client;

/// <summary>The answer of eProducts: a value, or a refusal. A call throws only if there is no answer.</summary>
/// <typeparam name="T">The type of the operation's result.</typeparam>
public sealed record VoucherResult<T>
    where T : class
{
    internal VoucherResult(T value) => Value = value;

    internal VoucherResult(VoucherRefusal refusal) => Refusal = refusal;

    /// <summary>The operation's result; null if it was refused.</summary>
    public T? Value { get; }

    /// <summary>Why it was refused; null if it was carried out.</summary>
    public VoucherRefusal? Refusal { get; }

    /// <summary>Whether the operation was carried out (resultCode 0).</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsSuccess => Refusal is null;
}

/// <summary>A refusal. The codes are not those of <see cref="ResultCode"/>: 90 and 91 mean something else here.</summary>
/// <param name="Code">The resultCode.</param>
/// <param name="Description">The errorDescription, if any.</param>
public sealed record VoucherRefusal(int Code, string? Description)
{
    /// <summary>The transaction is already reversed, or in a state that forbids the operation.</summary>
    public const int IllegalState = 78;

    /// <summary>The caller is unknown, or the password is wrong.</summary>
    public const int UnknownCaller = 79;

    /// <summary>An unknown product or report, or a parameter is missing.</summary>
    public const int WrongRequest = 90;

    /// <summary>There is no transaction with this ersReference.</summary>
    public const int UnknownTransaction = 91;
}

/// <summary>A product that vouchers are sold of.</summary>
/// <param name="Supplier">The company that it is of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Ean">Its EAN.</param>
/// <param name="Sku">Its SKU.</param>
/// <param name="Price">What the customer pays.</param>
public sealed record VoucherProduct(string Supplier, string Name, string Ean, string Sku, Money Price)
{
    /// <summary>The product as reserveVoucher takes it: <c>ean:7332023036197</c>.</summary>
    public string Id => $"ean:{Ean}";
}

/// <summary>A step of a voucher: a reservation, a sale or a cancelling.</summary>
/// <param name="ErsReference">SEQR's reference of this step.</param>
public sealed record VoucherReference(string ErsReference);

/// <summary>A voucher that was sold.</summary>
/// <param name="ErsReference">SEQR's reference of the sale, with which it can be canceled.</param>
/// <param name="Code">The secret code for the customer.</param>
/// <param name="Serial">Its number.</param>
/// <param name="ExpiryDate">When it expires; null if SEQR did not say.</param>
/// <param name="Receipt">The receipt to print.</param>
public sealed record SoldVoucher(string ErsReference, string Code, string? Serial, DateTimeOffset? ExpiryDate, string? Receipt)
{
    /// <summary>Describes the sale, without the code.</summary>
    /// <returns>The reference and the number.</returns>
    public override string ToString() => $"{ErsReference}, serial number {Serial}";
}

/// <summary>A receipt, or a report.</summary>
/// <param name="Text">The text to print.</param>
public sealed record VoucherText(string Text);

/// <summary>The language of a receipt.</summary>
public enum VoucherReceiptFormat
{
    /// <summary>Lines with tags for a till's printer.</summary>
    Text,

    /// <summary>The markup of SEQR's terminals.</summary>
    Vml,

    /// <summary>HTML.</summary>
    Html,
}

/// <summary>Why a sale is canceled.</summary>
public enum VoucherCancelReason
{
    /// <summary>The cashier made a mistake.</summary>
    CashierMistake = 1,

    /// <summary>Something failed.</summary>
    TechnicalError = 2,

    /// <summary>The customer made a mistake.</summary>
    CustomerMistake = 3,

    /// <summary>The code cannot be used.</summary>
    CodeUnusable = 11,
}
