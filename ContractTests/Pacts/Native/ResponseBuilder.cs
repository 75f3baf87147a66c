using System.Net;

namespace SeqrSandbox.ContractTests.Pacts.Native;

/// <summary>What the provider answers.</summary>
public sealed class ResponseBuilder
{
    private readonly uint interaction;

    internal ResponseBuilder(uint interaction) => this.interaction = interaction;

    public ResponseBuilder WithStatus(HttpStatusCode status)
    {
        PactFfi.ResponseStatus(interaction, (ushort)status);
        return this;
    }

    /// <summary>The body as it is, with what may differ in it, as in <see cref="RequestBuilder.WithBody"/>.</summary>
    public ResponseBuilder WithBody(string body, string contentType, string? matchingRules = null)
    {
        PactFfi.WithBody(interaction, PactFfi.Response, contentType, body);
        if (matchingRules is not null)
            PactFfi.WithMatchingRules(interaction, PactFfi.Response, matchingRules);
        return this;
    }
}
