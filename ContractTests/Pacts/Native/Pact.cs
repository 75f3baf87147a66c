namespace SeqrSandbox.ContractTests.Pacts.Native;

/// <summary>The start of a pact between a consumer and a provider. Names and order of calls are PactNet's.</summary>
public sealed class Pact
{
    private readonly string consumer;
    private readonly string provider;
    private readonly PactConfig config;

    private Pact(string consumer, string provider, PactConfig config) =>
        (this.consumer, this.provider, this.config) = (consumer, provider, config);

    /// <summary>A pact of version 4 of the specification.</summary>
    public static Pact V4(string consumer, string provider, PactConfig config) => new(consumer, provider, config);

    public PactBuilder WithHttpInteractions() => new(consumer, provider, config);
}
