using SeqrSandbox.Simulator.Explore.Merchants;

namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>A merchant's file is read as docs/explore.md has it, and each mistake is told with its line.</summary>
public sealed class MerchantFileTests : IDisposable
{
    private const string State = "state: { call: \"GET /orders/{order}\", state: $.state }\n";
    private const string Order = "order: { call: POST /orders }\n";
    private readonly TemporaryDirectory folder = new();

    [Fact]
    public void The_example_of_the_guide_is_right()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "explore.md"));
        var example = guide.Split("```yaml\n")[1].Split("```")[0];

        var file = Read(example);

        Assert.Equal("my-shop", file.Name);
        Assert.Equal(4, file.Actions.Count);
        Assert.True(file.Restarts);
        Assert.Equal(ShownState.Unpaid, file.State.Words["canceled"]);
    }

    [Theory]
    [InlineData("", "found nothing")]
    [InlineData("name: a\nbase: http://localhost:1\n" + State, "no order")]
    [InlineData("name: a\nbase: http://localhost:1\n" + Order, "no state")]
    [InlineData("name: a\n" + Order + State, "neither run nor base")]
    [InlineData("name: a\nbase: shop\n" + Order + State, "an address as in http://localhost:3000")]
    [InlineData("name: a\nbase: http://localhost:1\nrestart: true\n" + Order + State, "restart without run")]
    [InlineData("name: a\nbase: http://localhost:1\norder: { call: /orders }\n" + State, "a method and a path")]
    [InlineData("name: a\nbase: http://localhost:1\nordr: { call: POST /orders }\n" + State, "order")]
    [InlineData("name: a\nbase: http://localhost:1\n" + Order + "state: { call: GET /, state: state }\n", "a path such as $.state")]
    [InlineData("name: a\nrun: { commando: node }\n" + Order + State, "command")]
    [InlineData("name: a\nbase: http://localhost:1\n" + Order + "state: { call: GET /, state: $.a, every: 5 }\n", "a duration such as")]
    [InlineData("name: [", "")]
    public void A_mistake_is_told_with_its_line(string text, string told)
    {
        var mistake = Assert.Throws<MerchantException>(() => Read(text));

        Assert.Contains(told, mistake.Message, StringComparison.Ordinal);
        Assert.Contains("shop.yaml:", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        var mistake = Assert.Throws<MerchantException>(() => MerchantFileReader.Read(Path.Combine(folder.Path, "none.yaml")));

        Assert.Contains("cannot be read", mistake.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private MerchantFile Read(string text)
    {
        var path = Path.Combine(folder.Path, "shop.yaml");
        File.WriteAllText(path, text);
        return MerchantFileReader.Read(path);
    }
}
