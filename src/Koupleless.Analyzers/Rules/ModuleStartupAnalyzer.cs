using System.Collections.Immutable;
using Koupleless.Analyzers.Generators.Glue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules;

/// <summary>Reports a <c>[ModuleStartup]</c> method that the generated entry point cannot or does not call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModuleStartupAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.InvalidModuleStartup,
        "The [ModuleStartup] method is not called",
        "[ModuleStartup] method '{0}' is not called: {1}",
        "Koupleless.Module",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.InvalidModuleStartup));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!ModuleBuild.IsModule(start.Options.AnalyzerConfigOptionsProvider)
                || start.Compilation.GetTypeByMetadataName(StartupParser.AttributeName) is not { } attribute)
            {
                return;
            }

            var isProgram = IsProgram(start.Compilation, start.CancellationToken);
            start.RegisterSymbolAction(
                context => Analyze((IMethodSymbol)context.Symbol, attribute, isProgram, context.ReportDiagnostic),
                SymbolKind.Method);

            // Local functions are no symbols of their own to an analyzer.
            start.RegisterOperationAction(
                context => Analyze(((ILocalFunctionOperation)context.Operation).Symbol, attribute, isProgram, context.ReportDiagnostic),
                OperationKind.LocalFunction);
        });
    }

    /// <summary>True when the entry point is the project's own, which calls no startup methods.</summary>
    private static bool IsProgram(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.GetEntryPoint(cancellationToken) is { } entryPoint
        && entryPoint.ContainingNamespace.ToDisplayString() != ModuleBuild.GeneratedNamespace;

    private static void Analyze(IMethodSymbol method, INamedTypeSymbol attribute, bool isProgram, Action<Diagnostic> report)
    {
        if (!method.GetAttributes().Any(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute)))
        {
            return;
        }

        var problem = StartupParser.FindProblem(method)
            ?? (isProgram ? "the project has an entry point of its own" : null);
        if (problem is not null)
        {
            report(Diagnostic.Create(s_rule, method.Locations[0], method.Name, problem));
        }
    }
}
