using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>Reports the use of a member that a row is about, unless the module has the member to itself.</summary>
internal sealed class HazardReporter(AnalysisScope scope)
{
    public void Report(HazardRow row, IOperation use, string name, string effect, Action<Diagnostic> report)
    {
        var severity = scope.SharingOf(MemberOf(use)) switch
        {
            Sharing.Private when !scope.IsOwn(MemberOf(use)) => (DiagnosticSeverity?)null,
            Sharing.Unknown => DiagnosticSeverity.Info,
            _ => row.Severity ?? row.Rule.DefaultSeverity,
        };
        if (severity is { } effective)
        {
            report(Diagnostic.Create(row.Rule, use.Syntax.GetLocation(), effective, additionalLocations: null, properties: null, name, effect));
        }
    }

    /// <summary>The member that is used, or the type that is made.</summary>
    public static ISymbol MemberOf(IOperation use) => use switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMethodReferenceOperation reference => reference.Method,
        IObjectCreationOperation { Type: { } type } => type,
        IAssignmentOperation { Target: IMemberReferenceOperation reference } => reference.Member,
        IEventAssignmentOperation { EventReference: IEventReferenceOperation reference } => reference.Event,
        _ => throw new InvalidOperationException($"A {use.Kind} names no member."),
    };

    /// <summary>What a message calls it.</summary>
    public static string NameOf(IOperation use) =>
        use is IObjectCreationOperation { Type: { } type } ? $"new {type.Name}" : NameOf(MemberOf(use));

    public static string NameOf(ISymbol member) => $"{member.ContainingType?.Name}.{member.Name}";
}
