using System.Net.Http.Headers;
using System.Text;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>A call beyond a team's rate over a real connection, where its body is on the way already.</summary>
public sealed class OverASocketTests() : ControlSuite(Transport.Kestrel)
{
    private const string OperatorToken = "the-operators-own";

    private protected override SimulatorOptions Options => new() { Token = OperatorToken };

    [Theory]
    [InlineData(0)]
    [InlineData(200_000)]
    public async Task Its_answer_arrives_whole_and_the_connection_goes_on(int padding)
    {
        Host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", OperatorToken);
        (await Post("/api/teams", """{"name":"shop","sandboxes":["shop-*"],"quotas":{"callsPerSecond":1}}""")).ShouldBe(201);
        var envelope = Message.Of("benchmarkingNop", context: "") + new string(' ', padding);
        List<int> statuses = [];

        for (var call = 0; call < 20; call++)
        {
            using var content = new StringContent(envelope, Encoding.UTF8, "text/xml");
            using var answer = await Host.Client.PostAsync("/@shop-1/soap/merchant/cashregister-2", content);
            var reply = await Reply.Of(answer);
            statuses.Add(reply.Status);
            Assert.EndsWith(":Envelope>", Encoding.UTF8.GetString(reply.Bytes).TrimEnd(), StringComparison.Ordinal);
            Assert.Equal(reply.Status == 429 ? "1" : null, reply.Headers.RetryAfter?.ToString());
        }

        Assert.Equal([200, 429], statuses.Distinct().Order());
        (await Get("/@shop-1/sandbox/clock")).ShouldBe(200);
    }
}
