namespace SeqrSandbox.ContractTests.Pacts.Native;

/// <summary>What the consumer asks.</summary>
public sealed class RequestBuilder
{
    private readonly uint interaction;

    internal RequestBuilder(uint interaction) => this.interaction = interaction;

    /// <summary>What must be so at the provider.</summary>
    public RequestBuilder Given(string providerState)
    {
        PactFfi.Given(interaction, providerState);
        return this;
    }

    public RequestBuilder WithRequest(HttpMethod method, string path)
    {
        PactFfi.WithRequest(interaction, method.Method, path);
        return this;
    }

    public RequestBuilder WithQuery(string name, string value)
    {
        PactFfi.WithQuery(interaction, name, 0, value);
        return this;
    }

    public RequestBuilder WithHeader(string name, string value)
    {
        PactFfi.WithHeader(interaction, PactFfi.Request, name, 0, value);
        return this;
    }

    /// <summary>The body as it is, with what may differ in it: PactNet has the first two, and the rules only for JSON.</summary>
    /// <param name="body">An example.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="matchingRules">By category and path, as in a pact file; null for the example alone.</param>
    /// <param name="generators">What the provider's state puts in, by category and path; null for nothing.</param>
    public RequestBuilder WithBody(string body, string contentType, string? matchingRules = null, string? generators = null)
    {
        PactFfi.WithBody(interaction, PactFfi.Request, contentType, body);
        if (matchingRules is not null)
            PactFfi.WithMatchingRules(interaction, PactFfi.Request, matchingRules);
        if (generators is not null)
            PactFfi.WithGenerators(interaction, PactFfi.Request, generators);
        return this;
    }

    public ResponseBuilder WillRespond() => new(interaction);
}
