using System.ServiceModel;
using System.ServiceModel.Channels;
using Reference.Client.Wire;

namespace Reference.Client.Transport;

/// <summary>
/// One channel to SEQR for the whole program. Making a factory costs tens of milliseconds and its own connection pool; a channel over
/// HTTP holds no state between calls and may be used by many at a time.
/// </summary>
internal sealed class SeqrEndpoint : IDisposable
{
    // The largest answer is a report of a shop's period: 100,000 transactions, as text and again as base64, are about 45 MiB.
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

    // Opened on purpose: a channel that opens itself on first use lets the first calls wait for each other.
    private IClientChannel Open()
    {
        var opened = (IClientChannel)factory.CreateChannel();
        opened.Open();
        return opened;
    }
}
