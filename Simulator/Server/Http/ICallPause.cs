namespace SeqrSandbox.Simulator.Http;

/// <summary>A feature of a request whose scripted waits do not pass in real time.</summary>
internal interface ICallPause
{
    /// <summary>Waits until the time has passed by the clock of whoever put this feature there, or until the call ends.</summary>
    /// <returns>False if the caller has gone meanwhile.</returns>
    Task<bool> Wait(TimeSpan length, CancellationToken ends);
}
