namespace SeqrSandbox.Simulator.Pages.Wallet.People;

/// <summary>The text messages that SEQR sent, newest first.</summary>
public sealed record MessagesView(Handset Handset, IReadOnlyList<Message> Messages);

/// <summary>A text message as the phone shows it.</summary>
public sealed record Message(string At, string Text);
