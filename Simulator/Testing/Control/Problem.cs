namespace SeqrSandbox.Testing.Control;

/// <summary>RFC 9457 problem details, as far as they are told.</summary>
internal sealed record Problem(string? Type, string? Title, string? Detail);
