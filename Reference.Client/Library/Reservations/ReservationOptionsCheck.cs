using Microsoft.Extensions.Options;

namespace Reference.Client.Reservations;

/// <summary>Says in one line each what is wrong with the options.</summary>
internal sealed class ReservationOptionsCheck : IValidateOptions<ReservationOptions>
{
    public ValidateOptionsResult Validate(string? name, ReservationOptions options)
    {
        var wrong = options.Polls.Problems(nameof(ReservationOptions)).ToList();
        if (string.IsNullOrWhiteSpace(options.Directory))
            wrong.Add("ReservationOptions.Directory must name a directory; it is empty.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
