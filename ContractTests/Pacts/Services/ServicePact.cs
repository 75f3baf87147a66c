using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SeqrSandbox.ContractTests.Pacts.Native;

namespace SeqrSandbox.ContractTests.Pacts.Services;

/// <summary>A pact about one of SEQR's services beside the invoice. In some SEQR is the consumer: it posts to the merchant.</summary>
internal sealed record ServicePact(string Consumer, string Provider, IReadOnlyList<ServiceExchange> Exchanges)
{
    public const string Merchant = "merchant";

    public static readonly IReadOnlyList<ServicePact> All =
    [
        new("vouchers", ConsumerPact.Provider, VoucherExchanges.All),
        new("issuer", ConsumerPact.Provider, IssuerExchanges.All),
        new("external-service", ConsumerPact.Provider, VisitExchanges.All),
        new(ConsumerPact.Provider, Merchant, MerchantExchanges.All),
    ];

    public FileInfo File => new(Path.Combine(Repository.Root, "ContractTests", "Pacts", "Files", $"{Consumer}-{Provider}.json"));

    public static ServicePact Of(string consumer) => All.Single(pact => pact.Consumer == consumer);

    /// <summary>Lets the consumer play all exchanges against Pact's mock.</summary>
    /// <returns>The text of the file.</returns>
    public async Task<string> Play(Func<ServiceExchange, Uri, Task> consumer)
    {
        using var folder = new TemporaryDirectory();
        foreach (var exchange in Exchanges)
        {
            var builder = Pact.V4(Consumer, Provider, new() { PactDir = folder.Path }).WithHttpInteractions();
            exchange.Write(builder.UponReceiving(exchange.Description).Given(exchange.State));
            await builder.VerifyAsync(context => consumer(exchange, context.MockServerUri));
        }

        return await System.IO.File.ReadAllTextAsync(folder.File(File.Name));
    }
}

/// <summary>One exchange of a pact.</summary>
/// <param name="Description">What is asked, and how it is answered.</param>
/// <param name="State">What must be so at the provider.</param>
/// <param name="Path">The path, or the core's description of one that the provider's state completes.</param>
internal sealed record ServiceExchange(string Description, string State, string Path)
{
    /// <summary>Lets the consumer call the mock.</summary>
    public required Func<Uri, Task> Call { get; init; }

    public HttpMethod Method { get; init; } = HttpMethod.Post;

    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public PactBody? Request { get; init; }

    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    public PactBody? Response { get; init; }

    public void Write(RequestBuilder builder)
    {
        builder.WithRequest(Method, Path);
        foreach (var (name, value) in Query)
            builder.WithQuery(name, value);
        foreach (var (name, value) in Headers)
            builder.WithHeader(name, value);
        if (Request is { } request)
            builder.WithBody(request.Text, request.ContentType, request.Rules, request.Generators);
        var answer = builder.WillRespond().WithStatus(Status);
        if (Response is { } response)
            answer.WithBody(response.Text, response.ContentType, response.Rules);
    }
}

/// <summary>A body with what may differ in it.</summary>
internal sealed record PactBody(string Text, string ContentType, string? Rules = null, string? Generators = null)
{
    public static PactBody Request(SoapBody body) => new(body.Xml, "text/xml", body.MatchingRules, body.Generators);

    public static PactBody Response(SoapBody body) => new(body.Xml, "text/xml;charset=UTF-8", body.MatchingRules);

    /// <param name="text">An example.</param>
    /// <param name="contentType">Compared without what follows the media type.</param>
    /// <param name="free">The members whose text or number may be another one. The others count to the letter.</param>
    public static PactBody Json(string text, string contentType, params string[] free)
    {
        var body = new JsonObject();
        foreach (var member in free)
            body[$"$.{member}"] = Rule(new JsonObject { ["match"] = "type" });
        var type = new JsonObject { ["match"] = "regex", ["regex"] = """^(?i)application/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$""" };
        var rules = new JsonObject { ["body"] = body, ["header"] = new JsonObject { ["Content-Type"] = Rule(type) } };
        return new(text, contentType, JsonSerializer.Serialize(rules));
    }

    private static JsonObject Rule(JsonObject matcher) => new() { ["combine"] = "AND", ["matchers"] = new JsonArray(matcher) };
}
