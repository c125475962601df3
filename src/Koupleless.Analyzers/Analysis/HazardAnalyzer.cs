using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Analysis;

/// <summary>An analyzer of hazards: silent in generated code and in projects that the rules do not apply to.</summary>
public abstract class HazardAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (AnalysisScope.For(start.Compilation, start.Options, start.CancellationToken) is { } scope)
            {
                Register(start, scope);
            }
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext start, AnalysisScope scope);
}
