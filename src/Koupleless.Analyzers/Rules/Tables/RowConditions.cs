using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>Decides whether one use of a member meets the conditions of a row.</summary>
internal static class RowConditions
{
    public static bool Hold(this HazardRow row, AnalysisScope scope, IOperation use, ISymbol member, IParameterSymbol? assumed = null) =>
        IsOn(row, use)
        && !ArgumentsOf(use).Any(argument => IsException(row, argument))
        && row.When switch
        {
            HazardCondition.ModuleValue => HasModuleValue(scope, use, member),
            HazardCondition.FromBase => scope.IsFromBase(use.Receiver(), assumed: assumed) || ArgumentsOf(use).Any(argument => scope.IsFromBase(argument, assumed: assumed)),
            HazardCondition.OwnProcess => OwnProcess.Is(use is IAssignmentOperation assignment ? assignment.Target.Receiver() : use.Receiver()),
            _ => true,
        };

    private static bool IsOn(HazardRow row, IOperation use) =>
        row.On is null
        || (use.Receiver()?.ReadSymbol() is { IsStatic: true } receiver && receiver.OriginalDefinition.GetDocumentationCommentId() == row.On);

    private static bool IsException(HazardRow row, IOperation argument) =>
        argument.Unwrap() is IFieldReferenceOperation { Field: { IsConst: true } constant } && row.Except.Contains(constant.Name);

    private static bool HasModuleValue(AnalysisScope scope, IOperation use, ISymbol member) =>
        ArgumentsOf(use).Any(argument => scope.IsModuleValue(argument))
        || TypeArgumentsOf(member, use).Any(scope.IsModuleType);

    private static IEnumerable<IOperation> ArgumentsOf(IOperation use) => use switch
    {
        IInvocationOperation { Instance: null, TargetMethod.IsExtensionMethod: true } call => ValuesOf(call.Arguments).Skip(1),
        IInvocationOperation call => ValuesOf(call.Arguments),
        IObjectCreationOperation creation => ValuesOf(creation.Arguments),
        IAssignmentOperation assignment => [assignment.Value],
        IEventAssignmentOperation subscription => [subscription.HandlerValue],
        _ => [],
    };

    // The elements of a `params` array are the arguments that were written.
    private static IEnumerable<IOperation> ValuesOf(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.SelectMany(static argument =>
            argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } initializer } }
                ? initializer.ElementValues
                : ImmutableArray.Create(argument.Value));

    private static ImmutableArray<ITypeSymbol> TypeArgumentsOf(ISymbol member, IOperation use) => use switch
    {
        IObjectCreationOperation { Type: INamedTypeSymbol type } => type.TypeArguments,
        _ => member is IMethodSymbol method ? method.TypeArguments : [],
    };
}
