namespace Koupleless.Packaging;

/// <summary>Assemblies that the product knows by name.</summary>
public static class KnownAssemblies
{
    /// <summary>What module code and the base exchange; two copies of it would not know each other.</summary>
    public const string Abstractions = "Koupleless.Abstractions";

    /// <summary>What reads the <c>.deps.json</c> of a program.</summary>
    public const string DependencyModel = "Microsoft.Extensions.DependencyModel";
}
