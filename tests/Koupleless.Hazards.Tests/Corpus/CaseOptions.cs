using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Hazards.Tests.Corpus;

/// <summary>The build properties of a case's project.</summary>
internal sealed class CaseOptions(HazardCase hazard) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(hazard);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(HazardCase hazard) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values =
            hazard.Properties.Append(new("KouplelessAnalysisMode", hazard.Mode.ToString()))
                .ToDictionary(static property => $"build_property.{property.Key}", static property => property.Value, KeyComparer);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
