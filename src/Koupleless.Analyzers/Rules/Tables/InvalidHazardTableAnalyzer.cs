using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>Reports the lines of a hazard table that are no rows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidHazardTableAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.InvalidHazardTable,
        "A line of a hazard table cannot be read",
        "The line is ignored: {0}",
        "Koupleless.Module",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.InvalidHazardTable));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(static context =>
        {
            if (!HazardTable.IsTable(context.AdditionalFile) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            {
                return;
            }

            foreach (var (line, _, problem) in HazardTableParser.Parse(text))
            {
                if (problem is not null)
                {
                    var location = Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
                    context.ReportDiagnostic(Diagnostic.Create(s_rule, location, problem));
                }
            }
        });
    }
}
