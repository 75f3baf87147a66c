namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>What a person is told who asked for something that cannot be shown or done.</summary>
/// <param name="What">What happened, in a few words.</param>
/// <param name="Advice">What can be done about it.</param>
public sealed record Trouble(string What, string Advice);
