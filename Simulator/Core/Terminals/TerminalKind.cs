namespace SeqrSandbox.Core.Terminals;

/// <summary>A web shop or app backend has any number of open invoices; a cash register one.</summary>
public enum TerminalKind
{
    WebShop,
    CashRegister,
}
