using SeqrSandbox.Simulator.Explore.Lives;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>An order's page in a customer's hand, which looks every second.</summary>
/// <param name="order">The order.</param>
/// <param name="openedAt">When the page was opened.</param>
/// <param name="lookEvery">How often it looks.</param>
internal sealed class OpenPage(OrderRecord order, DateTimeOffset openedAt, TimeSpan lookEvery)
{
    private static readonly TimeSpan CustomersPatience = TimeSpan.FromSeconds(40);

    /// <summary>How often it looks on after the order has ended: a shop must not ask SEQR then.</summary>
    private const int LooksAfterEnd = 3;

    private int looksAfterEnd;

    public OrderRecord Order => order;

    public DateTimeOffset NextLook { get; private set; } = openedAt + lookEvery;

    public void Looked(DateTimeOffset at, bool isOpen)
    {
        NextLook = at + lookEvery;
        looksAfterEnd = isOpen ? 0 : looksAfterEnd + 1;
    }

    public bool IsOver(DateTimeOffset at) => looksAfterEnd > LooksAfterEnd || at - openedAt >= CustomersPatience;
}
