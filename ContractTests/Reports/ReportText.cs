using System.Xml.Linq;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Simulator.Soap.Maps;

namespace SeqrSandbox.ContractTests.Reports;

/// <summary>A report as it is written.</summary>
internal static class ReportText
{
    public static async Task<XElement> Document(Report report)
    {
        using var text = new MemoryStream();
        await ReportDocument.Write(report, text, default);
        text.Position = 0;
        return XElement.Load(text);
    }
}
