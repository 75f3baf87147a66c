using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap;
using SeqrSandbox.Simulator.Storage;

namespace SeqrSandbox.Simulator.Control.Sandboxes;

/// <summary>A sandbox, and where it is reached.</summary>
internal sealed record SandboxView(string Name, int Seed, DateTimeOffset CreatedAt, DateTimeOffset UsedAt, string Soap, string Control)
{
    public static SandboxView Of(SandboxRecord sandbox) => new(
        sandbox.Name, sandbox.Seed, sandbox.CreatedAt, sandbox.UsedAt, SandboxAddress.Usual(sandbox.Name) + SoapPaths.Current, SandboxAddress.Usual(sandbox.Name) + "/sandbox/");
}
