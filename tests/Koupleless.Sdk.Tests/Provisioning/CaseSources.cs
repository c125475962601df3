using System.Collections.Immutable;

namespace Koupleless.Sdk.Tests.Provisioning;

/// <summary>Short ways to write packages and items.</summary>
internal static class CaseSources
{
    public static ImmutableArray<byte> Key { get; } = StrongNameKey.Create();

    public static ImmutableArray<byte> OtherKey { get; } = StrongNameKey.Create();

    /// <summary>A package with one assembly of its name and version.</summary>
    public static PackageBuilder Package(string id, string version, string? assemblyVersion = null, string? fileVersion = null, ImmutableArray<byte> key = default) =>
        new PackageBuilder(id, version).Assembly(new(id, assemblyVersion ?? $"{version}.0") { FileVersion = fileVersion, PublicKey = key });

    public static string Reference(string id, string version, string metadata = "") =>
        $"""<PackageReference Include="{id}" Version="{version}" {metadata} />""";

    public static string Use(string name) => $"{name}Api.Name";

    /// <summary>A row with one package, referenced by both sides in two versions.</summary>
    public static Case InBoth(this Case row, string baseVersion, string moduleVersion, string metadata = "") => row with
    {
        Packages = [.. new[] { baseVersion, moduleVersion }.Distinct().Select(version => Package(row.Name, version))],
        InBase = Reference(row.Name, baseVersion),
        InModule = Reference(row.Name, moduleVersion, metadata),
        Uses = [Use(row.Name)],
    };

    /// <summary>A row with one package that only the module references.</summary>
    public static Case InModuleOnly(this Case row, string metadata = "") => row with
    {
        Packages = [Package(row.Name, "1.0.0")],
        InModule = Reference(row.Name, "1.0.0", metadata),
        Uses = [Use(row.Name)],
    };

    /// <summary>A library's project file.</summary>
    public static string Library(string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;

    /// <summary>The class of a library's project.</summary>
    public static string Class(string name, string expression = "\"\"") => $"public static class {name}Api {{ public static string Name => {expression}; }}";
}
