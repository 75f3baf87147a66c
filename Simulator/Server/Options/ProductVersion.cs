using System.Reflection;

namespace SeqrSandbox.Simulator.Options;

/// <summary>The version of this simulator.</summary>
internal static class ProductVersion
{
    public static readonly string Text =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
