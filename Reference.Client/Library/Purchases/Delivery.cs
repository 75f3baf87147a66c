using System.Text.Json;
using Reference.Client.Storage;

namespace Reference.Client.Purchases;

/// <summary>Who buys by Instant Checkout, and where to. The payer has confirmed it in the app.</summary>
/// <param name="ClientName">The payer's name.</param>
/// <param name="Street">The street and number.</param>
/// <param name="City">The city.</param>
/// <param name="Zip">The postal code.</param>
/// <param name="Country">The country.</param>
/// <param name="Msisdn">The payer's phone number.</param>
public sealed record Delivery(string ClientName, string Street, string City, string Zip, string Country, string Msisdn)
{
    /// <summary>The state; empty where there are none.</summary>
    public string State { get; init; } = "";

    /// <summary>The payer's mail address; may be empty.</summary>
    public string Email { get; init; } = "";
}

/// <summary>SEQR's createPurchase for Instant Checkout.</summary>
/// <param name="PurchaseToken">The token of the scanned code.</param>
/// <param name="DeliverTo">Who buys, and where to.</param>
public sealed record CheckoutRequest(string PurchaseToken, Delivery DeliverTo)
{
    /// <exception cref="PostNotUnderstoodException">A member is missing, or the token is none.</exception>
    internal static CheckoutRequest From(JsonElement post) => new(
        TokenIn(post, "purchaseToken"),
        new(
            post.Required("clientName"), post.Required("street"), post.Required("city"), post.Required("zip"), post.Required("country"),
            post.Required("msisdn"))
        {
            State = post.Text("state"),
            Email = post.Text("email"),
        });

    internal static string TokenIn(JsonElement post, string member) => post.Required(member) is var token && RecordId.IsValid(token)
        ? token
        : throw new PostNotUnderstoodException($"The member {member} is not {RecordId.Rule}.");
}
