using System.Globalization;
using System.Text;
using SeqrSandbox.ContractTests.Simulation.Machine;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>What happened in a life, in short lines with the time.</summary>
internal sealed class Trace(Schedule schedule, DateTimeOffset start)
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<InvoiceReference, int> bills = [];

    public void Add(string line) =>
        text.Append(CultureInfo.InvariantCulture, $"{(schedule.Now - start).TotalSeconds,9:0.000} {line}\n");

    /// <summary>A bill's number in this life.</summary>
    public string Short(InvoiceReference bill)
    {
        if (!bills.TryGetValue(bill, out var number))
            bills[bill] = number = bills.Count + 1;
        return string.Create(CultureInfo.InvariantCulture, $"bill {number}");
    }

    public override string ToString() => text.ToString();
}
