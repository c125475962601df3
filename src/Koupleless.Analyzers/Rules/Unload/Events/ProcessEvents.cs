using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Events;

/// <summary>Events of the process itself, which the framework declares on objects of which there is one.</summary>
internal static class ProcessEvents
{
    private static readonly HashSet<string> s_last = ["ProcessExit", "DomainUnload", "UnhandledException", "Unloading", "CancelKeyPress"];

    /// <summary>True for an event that is raised when there is nothing left to unload.</summary>
    public static bool EndTheProcess(IEventSymbol @event) => s_last.Contains(@event.Name);

    /// <summary>True for an event of the application domain or of the default load context.</summary>
    public static bool Include(AnalysisScope scope, IEventSymbol @event, IOperation? receiver) =>
        @event.ContainingType is { ContainingNamespace: { } space } type
        && ((type.Name == "AppDomain" && space.ToDisplayString() == "System")
            || (type.Name == "AssemblyLoadContext" && space.ToDisplayString() == "System.Runtime.Loader" && IsDefaultContext(scope, receiver)));

    private static bool IsDefaultContext(AnalysisScope scope, IOperation? context) => context?.Unwrap() switch
    {
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Default" } } => true,
        IInvocationOperation { TargetMethod.Name: "GetLoadContext" } call => IsOfDefaultContext(scope, call.Arguments[0].Value.Unwrap()),
        ILocalReferenceOperation local => IsDefaultContext(scope, ValueOrigin.InitializerOf(local)),
        IMemberReferenceOperation member when scope.IsOwn(member.Member) => ValueOrigin.AssignmentsTo(member).Any(value => IsDefaultContext(scope, value)),
        _ => false,
    };

    private static bool IsOfDefaultContext(AnalysisScope scope, IOperation assembly) => assembly switch
    {
        IPropertyReferenceOperation { Property.Name: "Assembly", Instance: ITypeOfOperation typeOf } => scope.IsShared(typeOf.TypeOperand),
        // The program that the process was started with is the base.
        IInvocationOperation { TargetMethod.Name: "GetEntryAssembly" } => true,
        _ => false,
    };
}
