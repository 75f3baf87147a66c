namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>A seed is a life: what fails once can be seen again.</summary>
public sealed class SameSeedTests
{
    private const int Seeds = 300;

    [Fact]
    public void The_same_seed_is_the_same_life_byte_for_byte()
    {
        HashSet<string> lives = new(StringComparer.Ordinal);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var life = Life.Run(seed).Trace;
            Assert.Equal(life, Life.Run(seed).Trace);
            lives.Add(life);
        }

        Assert.Equal(Seeds, lives.Count);
    }
}
