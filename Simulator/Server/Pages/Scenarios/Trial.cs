using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Pages.Scenarios;

/// <summary>As whom the page of a scenario sends an invoice to try it: the first terminal that every sandbox begins with.</summary>
internal static class Trial
{
    public static string Terminal => SeededPrincipals.Terminals[0].Id;

    public static string Password => SeededPrincipals.Passwords[Terminal];
}
