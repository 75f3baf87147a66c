using SeqrSandbox.Simulator.Control.Clock;

namespace SeqrSandbox.Simulator.Control.Health;

internal sealed record HealthView(string Status, string Version, string Uptime, string Store, ClockView Clock);
