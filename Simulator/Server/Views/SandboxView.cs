using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Views;

/// <summary>A sandbox and its addresses.</summary>
internal sealed record SandboxView(string Name, int Seed, DateTimeOffset CreatedAt, DateTimeOffset UsedAt, string Soap, string Control)
{
    public static SandboxView Of(SandboxRecord sandbox) => new(
        sandbox.Name, sandbox.Seed, sandbox.CreatedAt, sandbox.UsedAt,
        SandboxAddress.Usual(sandbox.Name) + InvoiceService.Path, SandboxAddress.Usual(sandbox.Name) + "/sandbox/");
}
