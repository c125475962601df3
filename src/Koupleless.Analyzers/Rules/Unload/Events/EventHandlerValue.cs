using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Events;

/// <summary>The delegate that is added to an event or removed from it.</summary>
internal sealed class EventHandlerValue
{
    private readonly IOperation _value;

    private EventHandlerValue(IOperation value) => _value = value;

    /// <summary>The method or variable that names the delegate; null when each evaluation gives another one.</summary>
    private ISymbol? Name => _value switch
    {
        // Two objects have two delegates on the same method.
        IMethodReferenceOperation { Instance: { } instance } when instance.Unwrap() is IObjectCreationOperation => null,
        IMethodReferenceOperation method => method.Method.OriginalDefinition,
        _ => _value.ReadSymbol()?.OriginalDefinition,
    };

    /// <summary>True for a lambda that is written where the handler is added.</summary>
    public bool IsLambda => _value is IAnonymousFunctionOperation;

    public static EventHandlerValue Of(IEventAssignmentOperation assignment)
    {
        var value = assignment.HandlerValue.Unwrap();
        while (value is IDelegateCreationOperation creation)
        {
            value = creation.Target.Unwrap();
        }

        return new EventHandlerValue(value);
    }

    /// <summary>True when removing the other delegate removes this one, as far as one can tell.</summary>
    public bool IsRemovedBy(EventHandlerValue other) => (_value, other._value) switch
    {
        // The accessors of an event hand over a value each, so do a pair of methods; a constructor keeps its parameter in a field.
        (IParameterReferenceOperation, _) => IsVariable(other._value),
        (_, IParameterReferenceOperation) => IsVariable(_value),
        (IAnonymousFunctionOperation, _) or (_, IAnonymousFunctionOperation) => false,
        _ when Name is { } name => SymbolEqualityComparer.Default.Equals(name, other.Name),
        (IMethodReferenceOperation, _) => false,
        // Both come out of a call or a collection: perhaps it is the same one.
        _ => other.Name is null && other._value is not IMethodReferenceOperation,
    };

    /// <summary>True when the code that contains the operation is this handler.</summary>
    public bool IsCodeAround(IOperation operation, ISymbol containing)
    {
        if (Name is not { } name)
        {
            return false;
        }

        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (around is ILocalFunctionOperation local && SymbolEqualityComparer.Default.Equals(local.Symbol, name))
            {
                return true;
            }

            if (around is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(AssignedTo(lambda), name))
            {
                return true;
            }
        }

        return SymbolEqualityComparer.Default.Equals(containing.OriginalDefinition, name);
    }

    /// <summary>True when nothing of the module is kept with the delegate, or one cannot tell.</summary>
    public bool IsHarmless(AnalysisScope scope) => _value switch
    {
        IMethodReferenceOperation method =>
            scope.IsShared(method.Method)
            && !scope.IsModuleType(method.Method.ContainingType)
            && !method.Method.TypeArguments.Any(scope.IsModuleType)
            && !(method.Instance is { } instance && scope.IsModuleValue(instance)),
        IAnonymousFunctionOperation => false,
        _ => _value.ReadSymbol() is { } symbol ? scope.IsShared(symbol) : !scope.IsOwn((_value as IInvocationOperation)?.TargetMethod),
    };

    private static bool IsVariable(IOperation value) =>
        value is IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation;

    private static ISymbol? AssignedTo(IAnonymousFunctionOperation lambda)
    {
        IOperation value = lambda;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target.ReadSymbol(),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            _ => null,
        };
    }
}
