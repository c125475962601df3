using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Calls;

/// <summary>A call, a creation, or a delegate made of a method, which has no arguments.</summary>
internal sealed class CallSite(OperationAnalysisContext context, AnalysisScope scope, IMethodSymbol method)
{
    public AnalysisScope Scope { get; } = scope;

    /// <summary>Extension methods in their static form.</summary>
    public IMethodSymbol Method { get; } = method;

    public IOperation Operation => context.Operation;

    public CancellationToken CancellationToken => context.CancellationToken;

    public ImmutableArray<IArgumentOperation> Arguments { get; } = context.Operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => [],
    };

    public bool IsDelegate => Operation is IMethodReferenceOperation;

    /// <summary>How messages name the method.</summary>
    public string Name => Method switch
    {
        { MethodKind: MethodKind.Constructor } => $"new {Method.ContainingType.Name}",
        { IsExtensionMethod: true } => Method.Name,
        _ => $"{Method.ContainingType.Name}.{Method.Name}",
    };

    /// <summary>The value that the code gives for the parameter, or null when it leaves it out.</summary>
    public IOperation? Argument(string parameter)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                return argument.Value;
            }
        }

        return null;
    }

    public void Report(DiagnosticDescriptor rule, params object?[] messageArguments) =>
        ReportAs(rule.DefaultSeverity, rule, messageArguments);

    public void ReportAs(DiagnosticSeverity severity, DiagnosticDescriptor rule, params object?[] messageArguments) =>
        context.ReportDiagnostic(Diagnostic.Create(
            rule, Operation.Syntax.GetLocation(), severity, additionalLocations: null, properties: null, messageArguments));
}
