using System.Reflection;

namespace Koupleless.Cli.Tests.Support;

/// <summary>What the project file says to the tests.</summary>
internal static class Metadata
{
    public static string Of(string key) =>
        typeof(Metadata).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
