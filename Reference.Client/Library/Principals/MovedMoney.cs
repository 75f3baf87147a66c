namespace Reference.Client;

/// <summary>A top-up or transfer that was carried out.</summary>
/// <param name="ErsReference">SEQR's reference of it.</param>
/// <param name="Requested">What was ordered.</param>
/// <param name="Received">What arrived.</param>
/// <param name="Sender">Who paid.</param>
/// <param name="Receiver">Who got it.</param>
public sealed record MovedMoney(string? ErsReference, Money? Requested, Money? Received, Principal? Sender, Principal? Receiver);
