using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>What all sandboxes of a simulator share.</summary>
internal sealed record SandboxServices(
    ISandboxMemories Memories, TimeProvider Wall, NotificationPost Post, HostAllowList Hosts, ScenarioFiles Scenarios, ILoggerFactory Logs);
