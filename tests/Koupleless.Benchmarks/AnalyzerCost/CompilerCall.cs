namespace Koupleless.Benchmarks.AnalyzerCost;

/// <summary>One run of the compiler.</summary>
/// <param name="Folder">The project's folder, in which it runs.</param>
/// <param name="ResponseFile">The arguments as the build gave them.</param>
/// <param name="Analyzers">An assembly of analyzers to add; null for none.</param>
internal sealed record CompilerCall(string Folder, string ResponseFile, string? Analyzers = null)
{
    public string[] Arguments => [.. Analyzers is null ? Array.Empty<string>() : [$"/analyzer:{Analyzers}"], $"@{ResponseFile}"];
}
