using System.Globalization;
using Bogus;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Simulator.Payers;

/// <summary>Makes realistic payers, the same ones from the same seed.</summary>
internal sealed class PayerGenerator(int seed)
{
    public IEnumerable<Payer> Take(int count)
    {
        var faker = new Faker("sv") { Random = new Randomizer(seed) };
        // All draw from the same random numbers, so a skipped payer has to be generated too.
        for (var number = 1; number <= count; number++)
        {
            yield return new Payer
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"payer-{number}"),
                Name = faker.Name.FullName(),
                Msisdn = "467" + faker.Random.ReplaceNumbers("########"),
                TerminalId = faker.Random.Hexadecimal(32, ""),
            };
        }
    }
}
