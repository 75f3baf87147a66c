using Microsoft.Extensions.Options;

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

/// <summary>Says in one line each what is wrong with the options.</summary>
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
