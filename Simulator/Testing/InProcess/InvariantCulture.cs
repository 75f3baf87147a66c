using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace SeqrSandbox.Testing.InProcess;

/// <summary>
/// Gives the simulator the culture it has as a program of its own: none. Otherwise it would read and write 149,90 in the process of
/// somebody in Sweden. A server starts its requests without the culture of whoever started it.
/// </summary>
internal sealed class InvariantCulture : IStartupFilter
{
    /// <summary>For what the simulator does outside of requests. It flows from here, and not back to whoever awaits the caller.</summary>
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
