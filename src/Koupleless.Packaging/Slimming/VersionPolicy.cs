namespace Koupleless.Packaging;

/// <summary>Which versions of the base a module takes for the one that it was compiled against. A lower one it never takes.</summary>
public enum VersionPolicy
{
    /// <summary>An equal or higher assembly version.</summary>
    AtLeast,

    /// <summary>An equal or higher assembly version with the same first part.</summary>
    SameMajor,

    /// <summary>An equal assembly version, and an equal file version where both are known.</summary>
    Exact,
}

internal static class VersionPolicies
{
    /// <summary>Whether an equal or higher version will do.</summary>
    public static bool Accepts(this VersionPolicy policy, AssemblyFacts module, SuppliedAssembly supplied) => policy switch
    {
        VersionPolicy.SameMajor => Version.Parse(supplied.Version).Major == module.Version.Major,
        VersionPolicy.Exact => Version.Parse(supplied.Version) == module.Version
            && (supplied.FileVersion is null || module.FileVersion is null || supplied.FileVersion == module.FileVersion),
        _ => true,
    };
}
