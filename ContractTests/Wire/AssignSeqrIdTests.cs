using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class AssignSeqrIdTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Fact]
    public async Task The_documented_example_gives_a_terminal_its_code()
    {
        var till = await Given.Till();

        await Verifier.VerifyXml(
            (await CallStored("assignSeqrId.documented", ("terminalId", till.Id), ("seqrId", GivenOnTheWire.Own("ABC123")))).Text);
        Assert.Equal(till.Id, (await Given.ScanStatic(GivenOnTheWire.Own("ABC123"))).TillId);
    }

    public static TheoryData<string, string> Bad => new()
    {
        { "spaces", "A B" },
        { "a space before", " AB" },
        { "a line", "AB\n" },
        { "empty", "" },
        { "300 characters", new('A', 300) },
        { "65 characters", new('A', 65) },
        { "a hyphen", "A-B" },
        { "an underscore", "A_B" },
        { "other letters", "\u00C5\u00C4\u00D6" },
        { "other digits", "\u0661\u0662" },
        { "a path", "../Q" },
        { "a code", "HTTP://SEQR.SE/QAB" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_code_that_is_not_letters_and_digits_answers_53_and_the_former_code_stays(string _, string seqrId)
    {
        var former = Guid.NewGuid().ToString("N");
        var till = await Given.Till(former);

        var refused = await Call("assignSeqrId", Message.Member("seqrId", seqrId), till.Context);

        await Verifier.VerifyXml(refused.Text);
        Assert.Equal(till.Id, (await Given.ScanStatic(former)).TillId);
    }

    [Fact]
    public async Task None_answers_53() => Assert.Equal(53, (await Assign(await Given.Till(), null)).Code);

    [Fact]
    public async Task Sixty_four_characters_are_taken() =>
        Assert.Equal(0, (await Assign(await Given.Till(), GivenOnTheWire.Own(new('z', 40)).PadRight(64, 'z'))).Code);

    [Fact]
    public async Task The_code_of_another_terminal_answers_53()
    {
        var (owner, other) = (await Given.Till(GivenOnTheWire.Own("TAKEN1")), await Given.Till());

        await Verifier.VerifyXml((await Assign(other, GivenOnTheWire.Own("TAKEN1"))).Text);

        Assert.Equal(owner.Id, (await Given.ScanStatic(GivenOnTheWire.Own("TAKEN1"))).TillId);
    }

    [Fact]
    public async Task The_code_of_a_terminal_of_another_merchant_answers_53()
    {
        var merchant = await Given.Merchant("seqr_id_merchant");
        await Given.Till(GivenOnTheWire.Own("TAKEN2"));

        Assert.Equal(53, (await Call("assignSeqrId", Message.Member("seqrId", GivenOnTheWire.Own("TAKEN2")), merchant.Context(1))).Code);
    }

    [Fact]
    public async Task The_newest_replaces_the_former_which_is_free_then()
    {
        var till = await Given.Till(GivenOnTheWire.Own("OLD1"));

        Assert.Equal(0, (await Assign(till, GivenOnTheWire.Own("NEW1"))).Code);

        Assert.Equal(till.Id, (await Given.ScanStatic(GivenOnTheWire.Own("NEW1"))).TillId);
        Assert.Equal(0, (await Assign(await Given.Till(), GivenOnTheWire.Own("OLD1"))).Code);
    }

    [Fact]
    public async Task The_same_once_more_is_fine() =>
        Assert.Equal(0, (await Assign(await Given.Till(GivenOnTheWire.Own("SAME1")), GivenOnTheWire.Own("SAME1"))).Code);

    [Fact]
    public async Task One_of_many_terminals_that_race_for_a_code_gets_it()
    {
        var tills = new List<Till>();
        for (var i = 0; i < 8; i++)
            tills.Add(await Given.Till());

        var answers = await Task.WhenAll(tills.Select(till => Assign(till, GivenOnTheWire.Own("RACE1"))));

        Assert.Equal([0, .. Enumerable.Repeat(53, 7)], answers.Select(answer => answer.Code).Order());
    }

    private Task<Result> Assign(Till till, string? seqrId) => Call("assignSeqrId", Message.Member("seqrId", seqrId), till.Context);
}

public sealed class AssignSeqrIdInMemory(InMemorySimulator simulator) : AssignSeqrIdTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class AssignSeqrIdOverKestrel(KestrelSimulator simulator) : AssignSeqrIdTests(simulator), IClassFixture<KestrelSimulator>;
