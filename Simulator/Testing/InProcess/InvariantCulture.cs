using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace SeqrSandbox.Testing.InProcess;

/// <summary>
/// Gives the simulator the invariant culture, as when it runs as a program of its own. Otherwise it would read and
/// write 149,90 in the process of a developer in Sweden. A server starts its requests without the culture of the thread
/// that started it.
/// </summary>
internal sealed class InvariantCulture : IStartupFilter
{
    /// <summary>
    /// Sets the culture for the simulator's work outside of requests. It flows from here, and not back to the caller's
    /// caller.
    /// </summary>
    public static void Enter() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            Enter();
            await rest(context);
        });
        next(app);
    };
}
