using Koupleless.Packaging;

namespace Koupleless.Sdk.Tests.Provisioning;

/// <summary>
/// One row of the matrix: what stands in the base's project and in the module's, and what becomes of one file of the
/// module's closure. All rows are built together, as one base and one module.
/// </summary>
/// <param name="Name">The row's name, and the assembly's in most of them.</param>
/// <param name="Decision">What the report has to say.</param>
/// <param name="Reason">A part of the reason that the report has to give.</param>
internal sealed record Case(string Name, SlimDecision Decision, string Reason)
{
    /// <summary>The packages that the row needs in the feed.</summary>
    public IReadOnlyList<PackageBuilder> Packages { get; init; } = [];

    /// <summary>Items of the base's project.</summary>
    public string InBase { get; init; } = string.Empty;

    /// <summary>Items of the module's project.</summary>
    public string InModule { get; init; } = string.Empty;

    /// <summary>Expressions of the module's program.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>The file that the row is about.</summary>
    public string File { get; init; } = $"{Name}.dll";

    /// <summary>True when <c>module.json</c> has to list the assembly as one that the base must supply.</summary>
    public bool InManifest { get; init; }

    /// <summary>What else the entry has to say.</summary>
    public Action<SlimReportEntry>? Also { get; init; }

    /// <summary>Files beside the projects, by path.</summary>
    public IReadOnlyList<(string Path, string Content)> Sources { get; init; } = [];

    /// <summary>Libraries that plain references name, written to the folder <c>libraries</c>.</summary>
    public IReadOnlyList<TestLibrary> Libraries { get; init; } = [];

    public override string ToString() => Name;
}
