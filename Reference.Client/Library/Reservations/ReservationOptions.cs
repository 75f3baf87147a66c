namespace Reference.Client.Reservations;

/// <summary>How reservations are set up.</summary>
public sealed class ReservationOptions
{
    /// <summary>Where reservations are kept in files, unless another store is registered.</summary>
    public string Directory { get; set; } = "reservations";

    /// <summary>How a round of polls goes.</summary>
    public PollOptions Polls { get; } = new();

    /// <summary>Told of each poll that was answered, for a screen or a log. It should be quick, and what it throws ends the round.</summary>
    public Action<Reservation> OnPolled { get; set; } = _ => { };
}
