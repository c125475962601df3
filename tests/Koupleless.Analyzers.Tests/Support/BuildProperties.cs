using System.Diagnostics.CodeAnalysis;
using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>The build properties that the SDK makes visible to the compiler.</summary>
internal sealed class BuildProperties : AnalyzerConfigOptionsProvider
{
    public BuildProperties(bool isModule, AnalysisMode mode = AnalysisMode.None, bool strict = false) =>
        GlobalOptions = new Options(new Dictionary<string, string>
        {
            ["build_property.KouplelessModule"] = isModule ? "true" : "",
            ["build_property.KouplelessAnalysisMode"] = mode.ToString(),
            ["build_property.KouplelessAnalysisLevel"] = strict ? "Strict" : "Default",
        });

    public override AnalyzerConfigOptions GlobalOptions { get; }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(Dictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => properties.TryGetValue(key, out value);
    }
}
