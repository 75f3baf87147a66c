using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Simulator.Telemetry;

/// <summary>The answered calls of one operation.</summary>
/// <param name="service">The service's name.</param>
/// <param name="operation">The operation's name.</param>
internal sealed class CallMeter(string service, string operation)
{
    /// <summary>Stands for every service and every operation that there is not, so that no caller can make up a label.</summary>
    public const string Other = "other";

    private static readonly string[] Names = [.. Enum.GetValues<ResultCode>().Select(code => code.Name()), "fault", "wire_fault", Other];

    /// <summary>The place of each code among the names; the codes are below a hundred.</summary>
    private static readonly byte[] Places = MakePlaces();

    private readonly long[] counts = new long[Names.Length];

    public string Service { get; } = service;

    public string Operation { get; } = operation;

    public Durations Durations { get; } = new(Durations.OfCalls);

    /// <summary>Counts a call that was answered with a result.</summary>
    public void Answered(ResultCode code, TimeSpan duration) =>
        Count((int)code is var number && (uint)number < (uint)Places.Length ? Places[number] : Names.Length - 1, duration);

    /// <summary>Counts a call that was answered with a SOAP fault: nothing could be carried out.</summary>
    public void Faulted(TimeSpan duration) => Count(Names.Length - 3, duration);

    /// <summary>Counts a call whose answer a scenario withheld or damaged.</summary>
    public void Spoiled(TimeSpan duration) => Count(Names.Length - 2, duration);

    /// <summary>The results that were counted so far, with their numbers.</summary>
    public IEnumerable<(string Result, long Count)> Read() =>
        Names.Select((name, place) => (name, Interlocked.Read(ref counts[place]))).Where(result => result.Item2 > 0);

    private void Count(int place, TimeSpan duration)
    {
        Interlocked.Increment(ref counts[place]);
        Durations.Observe(duration);
    }

    private static byte[] MakePlaces()
    {
        var codes = Enum.GetValues<ResultCode>();
        var places = new byte[(int)codes[^1] + 1];
        Array.Fill(places, (byte)(Names.Length - 1));
        for (var place = 0; place < codes.Length; place++)
            places[(int)codes[place]] = (byte)place;
        return places;
    }
}
