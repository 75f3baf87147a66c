namespace SeqrSandbox.Testing;

/// <summary>The kind of a terminal.</summary>
public enum TerminalKind
{
    /// <summary>A web shop or an app's backend: any number of open invoices.</summary>
    WebShop,

    /// <summary>A cash register: one open invoice at a time.</summary>
    CashRegister,
}
