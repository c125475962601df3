using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers;

/// <summary>What the SDK's targets tell the compiler.</summary>
internal static class ModuleBuild
{
    /// <summary>The namespace of everything that is generated; the SDK allows interceptors in it.</summary>
    public const string GeneratedNamespace = "Koupleless.Generated";

    /// <summary>True only for the one target framework of a project that becomes the module.</summary>
    public static bool IsModule(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.KouplelessModule", out var value)
        && bool.TryParse(value, out var isModule)
        && isModule;
}
