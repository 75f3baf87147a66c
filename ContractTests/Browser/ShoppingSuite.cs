using SeqrSandbox.ContractTests.DemoShop;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>Tests around the demo shop, which is open while one runs and bills through its sandbox.</summary>
public abstract class ShoppingSuite(Chromium chromium, BrowsedSimulator simulator) : BrowserSuite(chromium, simulator)
{
    private OpenShop? shop;

    private protected OpenShop Shop => shop ?? throw new InvalidOperationException("The shop has not been opened.");

    public override async Task InitializeAsync() => shop = await OpenShop.Open(Sandbox);

    public override async Task DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        finally
        {
            await Shop.DisposeAsync();
        }
    }
}
