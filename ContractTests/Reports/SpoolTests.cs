using SeqrSandbox.Simulator.Soap.Streaming;

namespace SeqrSandbox.ContractTests.Reports;

public sealed class SpoolTests
{
    public static TheoryData<int> Lengths => [0, 1, Spool.MostInMemory, Spool.MostInMemory + 1, 4 * Spool.MostInMemory];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_spool_can_be_read_repeatedly(int length)
    {
        var text = new byte[length];
        new Random(1).NextBytes(text);
        using var spool = new Spool();

        foreach (var piece in text.Chunk(10_007))
            spool.Write(piece);

        for (var times = 0; times < 2; times++)
            Assert.Equal(text, Read(spool));
        Assert.Equal(length, spool.Length);
    }

    [Fact]
    public async Task A_long_one_has_no_name_that_could_be_left_behind()
    {
        using var spool = new Spool();

        spool.Write(new byte[2 * Spool.MostInMemory]);

        // Those of other tests have one for a moment.
        await Eventually.Holds(() => Directory.GetFiles(Path.GetTempPath(), "seqr-sandbox-*").Length == 0, "no file is named");
    }

    private static byte[] Read(Spool spool)
    {
        using var copy = new MemoryStream();
        spool.Position = 0;
        spool.CopyTo(copy);
        return copy.ToArray();
    }
}
