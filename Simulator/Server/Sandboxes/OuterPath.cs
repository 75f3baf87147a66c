namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>What is in front of a request's path, without the name of its sandbox: addresses of other sandboxes begin with it.</summary>
internal sealed record OuterPath(PathString Path);
