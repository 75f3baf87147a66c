using System.Net;
using SeqrSandbox.ContractTests.Pacts.Native;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>Pact's mock of SEQR.</summary>
internal static class Mock
{
    public const string Path = "/soap/merchant/cashregister-2";

    /// <summary>Lets a consumer make one call, and adds it to the pact file in the folder.</summary>
    public static Task Play(ConsumerPact pact, Interaction interaction, string folder, Func<Uri, Task> consumer)
    {
        var builder = Pact.V4(pact.Consumer, ConsumerPact.Provider, new() { PactDir = folder }).WithHttpInteractions();
        var (request, response) = (interaction.Request, interaction.Response);
        builder.UponReceiving(interaction.Description)
            .Given(interaction.State)
            .WithRequest(HttpMethod.Post, Path)
            .WithBody(request.Xml, "text/xml", request.MatchingRules, request.Generators)
            .WillRespond()
            .WithStatus(HttpStatusCode.OK)
            .WithBody(response.Xml, "text/xml;charset=UTF-8", response.MatchingRules);
        return builder.VerifyAsync(context => consumer(context.MockServerUri));
    }
}
