using System.Reflection;

namespace SeqrSandbox.Simulator.Options;

/// <summary>Which version of the simulator this is.</summary>
internal static class ProductVersion
{
    public static readonly string Text =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
