namespace SeqrSandbox.Simulator.Explore.Merchants;

/// <summary>Merchants that a file says how to drive.</summary>
internal sealed class FileMerchants(MerchantFile file) : IMerchantSource
{
    public string Name => file.Name;

    // One that runs already has one sandbox.
    public int Workers => file.Run is null ? 1 : 2 * Environment.ProcessorCount;

    public async Task<IMerchant> Open(Uri sandbox)
    {
        var merchant = new FileMerchant(file, sandbox);
        try
        {
            await merchant.Start();
            return merchant;
        }
        catch
        {
            await merchant.DisposeAsync();
            throw;
        }
    }
}
