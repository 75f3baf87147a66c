namespace SeqrSandbox.Testing.Control;

/// <summary>The parts of RFC 9457 problem details that are used here.</summary>
internal sealed record Problem(string? Type, string? Title, string? Detail);
