using SeqrSandbox.Simulator.Certification;

namespace SeqrSandbox.Simulator.Cli.Certify;

/// <summary>The simulator's answer, as JSON and parsed.</summary>
internal sealed record Seen(string Json, CertificationView View);
