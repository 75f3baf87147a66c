using System.Net;

namespace ShopTests;

/// <summary>The part of the shop that SEQR calls: it takes notifications.</summary>
internal sealed class ShopServer : IDisposable
{
    private readonly HttpListener listener;

    private ShopServer(HttpListener listener, Uri url) => (this.listener, NotificationUrl) = (listener, url);

    public Uri NotificationUrl { get; }

    public static ShopServer Start()
    {
        // HttpListener picks no free port by itself; one that was taken a moment ago is simply passed over.
        while (true)
        {
            var url = $"http://localhost:{Random.Shared.Next(20_000, 60_000)}/seqr/";
            var listener = new HttpListener { Prefixes = { url } };
            try
            {
                listener.Start();
                return new(listener, new(url));
            }
            catch (HttpListenerException)
            {
                listener.Close();
            }
        }
    }

    /// <summary>Takes the next notification: its body.</summary>
    public async Task<string> NextAsync(TimeSpan deadline)
    {
        var call = await listener.GetContextAsync().WaitAsync(deadline);
        using var reader = new StreamReader(call.Request.InputStream);
        var body = await reader.ReadToEndAsync();
        call.Response.Close();
        return body;
    }

    public void Dispose() => listener.Close();
}
