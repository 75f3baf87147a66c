using SeqrSandbox.Simulator.Certification;

namespace SeqrSandbox.Simulator.Cli.Certify;

/// <summary>What the simulator answered: as it came, and read.</summary>
internal sealed record Seen(string Json, CertificationView View);
