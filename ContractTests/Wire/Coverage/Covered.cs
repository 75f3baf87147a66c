using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>A service of which every combination of operation, code and state is seen by a test or impossible for a reason.</summary>
internal abstract class Covered
{
    /// <summary>The state of a call that names nothing, or nothing that SEQR has.</summary>
    public const string None = "none";

    public static Covered Invoices { get; } = new CoveredInvoices();

    public static Covered Vouchers { get; } = new CoveredVouchers();

    public static IReadOnlyList<Covered> All { get; } = [Invoices, Vouchers];

    /// <summary>What was seen in this run.</summary>
    public Seen Seen { get; } = new();

    /// <summary>The class of its tests. Those in the class's namespace count.</summary>
    public abstract Type Tests { get; }

    public abstract IReadOnlyList<string> Operations { get; }

    public abstract IReadOnlyList<int> Codes { get; }

    /// <summary>The codes that only a scenario brings about, or that the contract only names.</summary>
    public abstract IReadOnlyList<int> OfScenarios { get; }

    public abstract IReadOnlyList<string> States { get; }

    /// <summary>
    /// The cells that cannot be, by the rule that forbids them. Whole columns come first, then whole rows, then single cells.
    /// </summary>
    public abstract IReadOnlyList<Rule> Impossible { get; }

    /// <summary>The rule of <see cref="OfScenarios"/>.</summary>
    public Rule OnlyScripted { get; }

    protected Covered() => OnlyScripted = new(
        "No rule of SEQR ends in it, only a scenario does.", cell => OfScenarios.Contains(cell.Code));

    public IEnumerable<Cell> Cells =>
        from operation in Operations from code in Codes from state in States select new Cell(operation, code, state);

    /// <summary>The service that is called at an address; null for none of them.</summary>
    public static Covered? At(string address) =>
        address.Contains(EproductsService.Path, StringComparison.Ordinal) ? Vouchers
        : address.Contains("/soap/", StringComparison.Ordinal) ? Invoices
        : null;

    public Rule? ReasonOf(Cell cell) => Impossible.FirstOrDefault(rule => rule.Covers(cell));

    public abstract string NameOf(int code);

    /// <summary>The state of what a call names, of any merchant.</summary>
    public abstract Task<string> StateOf(Call call, Sandbox sandbox);

    protected static Rule Only(string reason, int[] codes, params string[] operations) =>
        new(reason, cell => codes.Contains(cell.Code) && !operations.Contains(cell.Operation));
}
