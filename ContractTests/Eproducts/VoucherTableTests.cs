using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>The table of result codes in docs/eproducts.md: each cell with a cause is brought about, and no other has one.</summary>
public abstract class VoucherTableTests(SimulatorUnderTest simulator) : EproductsTests(simulator)
{
    private static readonly int[] Codes = [78, 79, 90, 91];

    private static readonly Dictionary<(string Operation, int Code), string> Documented = Read();

    public static TheoryData<string, int> Cells
    {
        get
        {
            var cells = new TheoryData<string, int>();
            foreach (var operation in EproductsService.Contract.Operations)
            {
                foreach (var code in Codes)
                    cells.Add(operation.Name, code);
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_cell_with_a_cause_is_brought_about(string operation, int code)
    {
        Assert.Equal(CanBe(operation, code), Documented[(operation, code)].Length > 0);
        if (CanBe(operation, code))
            Assert.Equal(code, (await BringAbout(operation, code)).Code);
    }

    private static bool CanBe(string operation, int code) => code switch
    {
        79 => true,
        90 => operation is "reserveVoucher" or "executeReport",
        _ => operation is "buyReservedVoucher" or "cancelVoucherReservation" or "cancelTransaction" or "getReceipt",
    };

    private async Task<Result> BringAbout(string operation, int code) => (operation, code) switch
    {
        (_, 79) => await Till.Call(operation, context: VoucherCalls.ContextOf("nobody")),
        (_, 90 or 91) => await Till.Call(operation, "<ersReference>1</ersReference>"),
        ("buyReservedVoucher", _) => await Till.Buy(await Sold()),
        ("cancelVoucherReservation", _) => await Till.CancelReservation(await Sold()),
        ("cancelTransaction", _) => await Till.CancelSale(await Reversed()),
        _ => await Till.Call(operation, $"<ersReference>{await Till.Reserve()}</ersReference>"),
    };

    private async Task<string> Sold()
    {
        var reservation = await Till.Reserve();
        await Till.Buy(reservation);
        return reservation;
    }

    private async Task<string> Reversed()
    {
        var sale = await Till.Sell();
        await Till.CancelSale(sale);
        return sale;
    }

    private static Dictionary<(string, int), string> Read()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "eproducts.md"))
            .SkipWhile(line => line != "| operation | 78 | 79 | 90 | 91 |").Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
        return rows.SelectMany(row => row[0].Split(", ").SelectMany(
            operation => Codes.Select((code, place) => KeyValuePair.Create((operation, code), row[place + 1])))).ToDictionary();
    }
}

public sealed class VoucherTableInMemory(InMemorySimulator simulator) : VoucherTableTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class VoucherTableOverKestrel(KestrelSimulator simulator) : VoucherTableTests(simulator), IClassFixture<KestrelSimulator>;
