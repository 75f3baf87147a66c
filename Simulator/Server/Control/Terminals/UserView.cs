namespace SeqrSandbox.Simulator.Control.Terminals;

/// <summary>A user of a merchant's back office; the password is never shown.</summary>
internal sealed record UserView(string UserId);
