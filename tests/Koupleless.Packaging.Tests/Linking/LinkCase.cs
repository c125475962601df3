namespace Koupleless.Packaging.Tests.Linking;

/// <summary>
/// A base before and after an upgrade, and a module compiled against the one before. Whether the upgrade breaks the module
/// is not said here: it is found out by running.
/// </summary>
/// <remarks>In a source, <c>$case</c> is what the names of the case's assemblies begin with.</remarks>
/// <param name="Name">What the upgrade does, in a few words; unique.</param>
internal sealed record LinkCase(string Name)
{
    /// <summary>Source of the contract library when the module was compiled.</summary>
    public string V1 { get; init; } = "";

    /// <summary>Source of the contract library after the upgrade.</summary>
    public string V2 { get; init; } = "";

    /// <summary>Libraries of the base in place of one contract library; each can use those before it.</summary>
    public IReadOnlyList<BaseLibrary> Base { get; init; } = [];

    /// <summary>Source of a library that the module carries, compiled against the base's first version.</summary>
    public string? Private { get; init; }

    /// <summary>Types of the module.</summary>
    public string Types { get; init; } = "";

    /// <summary>The statements of the module that run.</summary>
    public string Run { get; init; } = "";

    /// <summary>A part of the target of the problem that is expected if the upgrade breaks the module.</summary>
    public string Target { get; init; } = "";

    /// <summary>Why the problem is rightly reported though running did not come upon it; null when running tells.</summary>
    public string? NotRun { get; init; }

    /// <summary>What the names of the case's assemblies begin with.</summary>
    public string Key { get; } = string.Concat(Name.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    /// <summary>The base's libraries, each after what it is built on.</summary>
    public IReadOnlyList<BaseLibrary> Libraries => Base.Count > 0 ? Base : [new BaseLibrary("Contract", V1, V2)];

    public override string ToString() => Name;
}
