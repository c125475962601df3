using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis;

/// <summary>Tells the <c>Process</c> object of the process itself from those of others, as a child that it has started.</summary>
internal static class OwnProcess
{
    public const string Type = "System.Diagnostics.Process";

    /// <summary>True when the value is seen to be the process itself.</summary>
    public static bool Is(IOperation? process) => process is not null && VisibleValues.Possible(process).Any(IsAsked);

    private static bool IsAsked(IOperation process) =>
        process is IInvocationOperation { TargetMethod: { ContainingType: var type } method } call
        && type.ToDisplayString() == Type
        && (method.Name == "GetCurrentProcess"
            || (method.Name == "GetProcessById" && call.Arguments.Any(static argument => VisibleValues.Possible(argument.Value).Any(IsOwnId))));

    private static bool IsOwnId(IOperation id) =>
        id is IPropertyReferenceOperation { Property: var property } reference
        && ((property.Name == "ProcessId" && property.ContainingType.ToDisplayString() == "System.Environment")
            || (property.Name == "Id" && reference.Receiver() is { } process && VisibleValues.Possible(process).Any(IsAsked)));
}
