using Microsoft.Extensions.Options;

namespace Reference.Client.Unattended;

/// <summary>The options of Unattended Payments.</summary>
public sealed class UnattendedOptions
{
    /// <summary>
    /// The URL that SEQR notifies of reservations: an absolute http or https URL of the merchant's. The machine and the session are added
    /// as the query parameters <c>machine</c> and <c>session</c>. Required.
    /// </summary>
    public Uri? NotificationUrl { get; set; }

    /// <summary>The directory of the machines' files. It is not used if another store is registered.</summary>
    public string Directory { get; set; } = "machines";

    /// <summary>Tells whether a machine can be used now. It should answer within a second, because SEQR waits for the answer.</summary>
    public Func<MachineRequest, CancellationToken, Task<MachineOffer>> Offer { get; set; } =
        (request, _) => Task.FromResult(MachineOffer.Of($"Machine {request.MachineId}"));

    /// <summary>
    /// Releases the machine, once the amount is reserved. If it throws, or the program ends before it returns, it is called again: make it
    /// idempotent, with the session's id as the key.
    /// </summary>
    public Func<Machine, CancellationToken, Task> OnReserved { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>How long an unpaid bill keeps a machine from another payer. Then it is canceled when somebody else scans.</summary>
    public TimeSpan UnpaidFor { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long a machine waits when it is unknown whether SEQR has its bill. A post that is repeated comes sooner. Afterwards a payer gets
    /// a new bill: nobody can pay the lost one, because nobody knows its reference.
    /// </summary>
    public TimeSpan InDoubtFor { get; set; } = TimeSpan.FromMinutes(1);
}

/// <summary>Checks the options and reports each error in one line.</summary>
internal sealed class UnattendedOptionsValidator : IValidateOptions<UnattendedOptions>
{
    public ValidateOptionsResult Validate(string? name, UnattendedOptions options)
    {
        var wrong = new List<string>();
        if (options.NotificationUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" })
        {
            wrong.Add(
                "UnattendedOptions.NotificationUrl must be an absolute http or https URL without a query; "
                    + $"it is '{options.NotificationUrl}'.");
        }

        if (string.IsNullOrWhiteSpace(options.Directory))
            wrong.Add("UnattendedOptions.Directory must name a directory; it is empty.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
