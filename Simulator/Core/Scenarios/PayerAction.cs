namespace SeqrSandbox.Core.Scenarios;

/// <summary>What a person with the app can do.</summary>
public enum PayerAction
{
    /// <summary>Reads the bill's code.</summary>
    Scan,

    /// <summary>Gives the right PIN.</summary>
    Confirm,

    /// <summary>Presses cancel.</summary>
    Cancel,

    /// <summary>Gives a PIN that is wrong: the app asks again.</summary>
    WrongPin,

    /// <summary>Puts the phone away and never comes back.</summary>
    Abandon,

    /// <summary>Offers a loyalty card to the merchant.</summary>
    PresentCard,
}
