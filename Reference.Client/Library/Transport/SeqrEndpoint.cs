using System.ServiceModel;
using System.ServiceModel.Channels;
using Reference.Client.Wire;

namespace Reference.Client.Transport;

/// <summary>
/// The one channel to SEQR for the whole program. A factory takes tens of milliseconds to create and has its own connection pool. A channel
/// over HTTP has no state between calls, so concurrent callers can share it.
/// </summary>
internal sealed class SeqrEndpoint : IDisposable
{
    // The largest answer is a report of a shop's period. With 100,000 transactions, as text and as base64, it is about 45 MiB.
    private const int LargestAnswer = 64 * 1024 * 1024;

    private readonly ChannelFactory<ISeqrService> factory;
    private readonly Lock replacing = new();
    private IClientChannel channel;

    public SeqrEndpoint(SeqrClientOptions options)
    {
        Address = options.Endpoint!;
        var security = Address.Scheme == Uri.UriSchemeHttps ? BasicHttpSecurityMode.Transport : BasicHttpSecurityMode.None;
        var binding = new BasicHttpBinding(security)
        {
            OpenTimeout = options.Timeout,
            SendTimeout = options.Timeout,
            MaxReceivedMessageSize = LargestAnswer,
            MaxBufferSize = LargestAnswer,
        };
        binding.ReaderQuotas.MaxStringContentLength = LargestAnswer;
        binding.ReaderQuotas.MaxArrayLength = LargestAnswer;
        factory = new ChannelFactory<ISeqrService>(binding, new EndpointAddress(Address));
        factory.Endpoint.EndpointBehaviors.Add(new HttpTransportBehavior(LargestAnswer));
        channel = Open();
    }

    public Uri Address { get; }

    public ISeqrService Service
    {
        get
        {
            lock (replacing)
            {
                if (channel.State is not CommunicationState.Opened)
                {
                    channel.Abort();
                    channel = Open();
                }

                return (ISeqrService)channel;
            }
        }
    }

    public void Dispose()
    {
        channel.Abort();
        factory.Abort();
    }

    // Opens the channel explicitly. If it opened on first use, the first calls would wait for each other.
    private IClientChannel Open()
    {
        var opened = (IClientChannel)factory.CreateChannel();
        opened.Open();
        return opened;
    }
}
