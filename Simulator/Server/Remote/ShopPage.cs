using System.Net.Sockets;

namespace SeqrSandbox.Simulator.Remote;

/// <summary>The merchant's page to which a payer returns.</summary>
internal static class ShopPage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Opens the page as a browser would, and ignores its content. False if there is no page.</summary>
    public static async Task<bool> Open(Uri page, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(Patience);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        try
        {
            using var answer = await browser.GetAsync(page, patience.Token);
            return (int)answer.StatusCode < StatusCodes.Status400BadRequest;
        }
        catch (Exception error) when (error is HttpRequestException or SocketException
            || (error is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            return false;
        }
    }
}
