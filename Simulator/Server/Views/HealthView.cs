namespace SeqrSandbox.Simulator.Views;

internal sealed record HealthView(string Status, string Version, string Uptime, string Store, ClockView Clock);
