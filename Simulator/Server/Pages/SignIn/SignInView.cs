namespace SeqrSandbox.Simulator.Pages.SignIn;

/// <param name="To">The path to go on to.</param>
/// <param name="Wrong">The token that was given is another.</param>
public sealed record SignInView(string To, bool Wrong);
