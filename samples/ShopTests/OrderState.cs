namespace ShopTests;

/// <summary>The state of an order. A paid one has the reference of its payment.</summary>
public sealed record OrderState(string Name, string? Payment = null)
{
    public static readonly OrderState Open = new("open");
    public static readonly OrderState Canceled = new("canceled");
    public static readonly OrderState Failed = new("failed");

    public static OrderState Paid(string payment) => new("paid", payment);
}
