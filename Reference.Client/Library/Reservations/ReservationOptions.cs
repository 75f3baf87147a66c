using Microsoft.Extensions.Options;

namespace Reference.Client.Reservations;

/// <summary>The options of reservations.</summary>
public sealed class ReservationOptions
{
    /// <summary>The directory of the reservation files. It is not used if another store is registered.</summary>
    public string Directory { get; set; } = "reservations";

    /// <summary>The options of polling.</summary>
    public PollOptions Polls { get; } = new();

    /// <summary>Called after each answered poll, for a screen or a log. It should return quickly; an exception ends the round.</summary>
    public Action<Reservation> OnPolled { get; set; } = _ => { };
}

/// <summary>Checks the options and reports each error in one line.</summary>
internal sealed class ReservationOptionsValidator : IValidateOptions<ReservationOptions>
{
    public ValidateOptionsResult Validate(string? name, ReservationOptions options)
    {
        var wrong = options.Polls.Problems(nameof(ReservationOptions)).ToList();
        if (string.IsNullOrWhiteSpace(options.Directory))
            wrong.Add("ReservationOptions.Directory must name a directory; it is empty.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
