using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Certification;

namespace SeqrSandbox.ContractTests.WrongOnPurpose;

/// <summary>A client that calls wrongly.</summary>
/// <param name="Name">What it does wrong.</param>
/// <param name="Spoil">What becomes of its sendInvoice; null where it makes no call at all.</param>
/// <param name="Act">The same wrong client in front of the certification, in calls written by hand.</param>
internal sealed partial record WrongClient(string Name, Func<string, string>? Spoil, Func<WatchedShop, Task> Act)
{
    private const string WithoutReference = "<context><channel>WS</channel><clientId>Example Shop</clientId>" + Rest;
    private const string WithALongReference =
        "<context><channel>WS</channel><clientId>Example Shop</clientId><clientReference>The checkout of the Example "
            + "Shop, 1.0</clientReference>"
            + Rest;

    private const string Rest = "<clientRequestTimeout>0</clientRequestTimeout><initiatorPrincipalId><id>public_test_shop_terminal</id>"
        + "<type>TERMINALID</type></initiatorPrincipalId><password>12345678</password></context>";

    private const string RowWithoutTotal = "<invoiceRow><itemQuantity>1</itemQuantity></invoiceRow>";

    public static IReadOnlyList<WrongClient> All { get; } =
    [
        new("never polls", null, async shop =>
        {
            await shop.Pay(await shop.Send());
            await shop.Advance("21s");
        }),
        new("sends no clientReference", request => ClientReference().Replace(request, ""), shop => shop.Send(context: WithoutReference)),
        new(
            "sends another clientReference, which is too long",
            request => ClientReference().Replace(request, "<clientReference>The checkout of the Example Shop, 1.0</clientReference>"),
            shop => shop.Send(context: WithALongReference)),
        new("sends no itemTotalAmount", request => ItemTotalAmount().Replace(request, ""), shop => shop.Send(RowWithoutTotal)),
    ];

    [GeneratedRegex("<clientReference>.*?</clientReference>")]
    private static partial Regex ClientReference();

    [GeneratedRegex("<itemTotalAmount>.*?</itemTotalAmount>", RegexOptions.Singleline)]
    private static partial Regex ItemTotalAmount();
}
