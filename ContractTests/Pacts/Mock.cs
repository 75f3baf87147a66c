using System.Net;
using SeqrSandbox.ContractTests.Pacts.Native;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>Pact's mock of SEQR.</summary>
internal static class Mock
{
    public const string Path = "/soap/merchant/cashregister-2";

    /// <summary>Lets a .NET consumer make one call, and adds it to the pact file in the folder.</summary>
    /// <param name="pact">Whose file.</param>
    /// <param name="interaction">Which call.</param>
    /// <param name="folder">Where the file is.</param>
    /// <param name="consumer">Makes the call.</param>
    /// <param name="spoil">What becomes of the request on its way, for a consumer that is wrong on purpose.</param>
    public static Task Play(ConsumerPact pact, Interaction interaction, string folder, Func<Uri, Task> consumer, Func<string, string>? spoil = null)
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
        return builder.VerifyAsync(async context =>
        {
            await using var between = await Tampering.Start(context.MockServerUri, body => PrefixedForm.Of(spoil?.Invoke(body) ?? body));
            await consumer(between.Address);
        });
    }
}
