using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Calls;

/// <summary>Finds the type of the module that a call is about.</summary>
internal static class ModuleTypes
{
    /// <summary>The first that the call names as a type argument, a <c>typeof</c> or the type of an object it is given, or null.</summary>
    public static ITypeSymbol? Find(CallSite call, params string[] parameters) =>
        FindTypeArgument(call)
        ?? call.Arguments
            .Where(argument => argument.Parameter is { } parameter && parameters.Contains(parameter.Name) && argument.ArgumentKind != ArgumentKind.DefaultValue)
            .Select(argument => Of(call.Scope, argument.Value))
            .FirstOrDefault(static type => type is not null);

    public static ITypeSymbol? FindTypeArgument(CallSite call) =>
        call.Method.TypeArguments.FirstOrDefault(type => call.Scope.IsOfModule(type));

    /// <summary>The module type that the value is, or is an object of, or null.</summary>
    public static ITypeSymbol? Of(AnalysisScope scope, IOperation value) =>
        VisibleValues.Possible(value)
            .Select(static possible => possible switch
            {
                ITypeOfOperation typeOf => typeOf.TypeOperand,
                IInvocationOperation { TargetMethod: { Name: "GetType", Parameters.Length: 0 }, Instance: { } instance } => instance.Unwrap().Type,
                _ => possible.Type,
            })
            .Concat([value.Unwrap().Type])
            .FirstOrDefault(type => scope.IsOfModule(type));

    /// <summary>As <see cref="AnalysisScope.IsModuleType"/>, and true for a type parameter that only types of the module can stand for.</summary>
    public static bool IsOfModule(this AnalysisScope scope, ITypeSymbol? type) =>
        scope.IsModuleType(type)
        || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(constraint => scope.IsModuleType(constraint.OriginalDefinition)));

    /// <summary>What a task is a task of.</summary>
    public static ITypeSymbol WithoutTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : type;
}
