namespace Koupleless.Packaging;

internal static class KnownAssemblies
{
    /// <summary>What module code and the base exchange; two copies of it would not know each other.</summary>
    public const string Abstractions = "Koupleless.Abstractions";
}
