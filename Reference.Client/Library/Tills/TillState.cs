namespace Reference.Client.Tills;

/// <summary>Where a till stands.</summary>
public enum TillState
{
    /// <summary>About to be registered, or that had no answer. To register it again is safe: see <see cref="TillOffice.RegisterAsync"/>.</summary>
    Registering,

    /// <summary>SEQR knows it, and it can sell.</summary>
    Registered,

    /// <summary>It is out of service.</summary>
    Unregistered,
}
