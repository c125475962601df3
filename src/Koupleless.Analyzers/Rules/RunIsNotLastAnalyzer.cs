using System.Collections.Immutable;
using Koupleless.Analyzers.Generators.EntryPoint;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules;

/// <summary>Reports a <c>Run()</c> that must hold the program's thread, because something may follow it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RunIsNotLastAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.RunIsNotLast,
        "Run() is not the last statement",
        "Run() is not the last statement of the program: in a base this module holds one thread",
        "Koupleless.Module",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.RunIsNotLast));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!ModuleBuild.IsModule(start.Options.AnalyzerConfigOptionsProvider))
            {
                return;
            }

            var run = new KnownMethods(start.Compilation, InterceptedMethods.IdsWithLastVariant);
            if (!run.IsEmpty)
            {
                start.RegisterOperationAction(operation => Analyze(operation, run), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownMethods run)
    {
        var call = (IInvocationOperation)context.Operation;
        if (run.Contains(call.TargetMethod)
            && call.Syntax is InvocationExpressionSyntax syntax
            && call.SemanticModel is { } model
            && !LastStatement.IsLastOfProgram(syntax, model, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(s_rule, syntax.GetLocation()));
        }
    }
}
