using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Storage;

namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>What all sandboxes of a simulator share.</summary>
internal sealed record SandboxServices(
    Database Database, JournalWriter Journals, TimeProvider Wall, NotificationPost Post, HostAllowList Hosts, ScenarioFiles Scenarios, ILoggerFactory Logs);
