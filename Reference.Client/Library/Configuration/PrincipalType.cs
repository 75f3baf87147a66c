namespace Reference.Client;

/// <summary>What kind of caller signs a request.</summary>
public enum PrincipalType
{
    /// <summary>A point of sale or the backend of a web shop or app, with its own id and password (<c>TERMINALID</c>).</summary>
    Terminal,

    /// <summary>A user of a shop's back office (<c>RESELLERUSER</c>): registers terminals, closes periods, runs reports.</summary>
    ResellerUser,
}
