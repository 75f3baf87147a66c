namespace SeqrSandbox.Core.Results;

/// <summary>The value of an operation that has nothing to say beyond its success.</summary>
public readonly record struct Done;
