using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis;

/// <summary>Steps through operation trees that C# writes in more than one way.</summary>
internal static class Operations
{
    /// <summary>The value below conversions, parentheses, <c>await</c> and <c>!</c>.</summary>
    public static IOperation Unwrap(this IOperation operation) => operation switch
    {
        IConversionOperation conversion => conversion.Operand.Unwrap(),
        IParenthesizedOperation parenthesized => parenthesized.Operand.Unwrap(),
        IAwaitOperation await => await.Operation.Unwrap(),
        _ => operation,
    };

    /// <summary>What a member is used on: the instance, behind <c>?.</c> too, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(this IOperation operation)
    {
        var receiver = operation switch
        {
            IInvocationOperation { Instance: null, TargetMethod.IsExtensionMethod: true, Arguments.Length: > 0 } call => call.Arguments[0].Value,
            IInvocationOperation call => call.Instance,
            IMemberReferenceOperation member => member.Instance,
            _ => null,
        };
        return receiver?.Unwrap() is IConditionalAccessInstanceOperation placeholder ? placeholder.ConditionalReceiver() : receiver?.Unwrap();
    }

    /// <summary>The variable, field, property or parameter that the value is read from, or null.</summary>
    public static ISymbol? ReadSymbol(this IOperation operation) => operation.Unwrap() switch
    {
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Arguments.Length: 0 } property => property.Property,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IEventReferenceOperation @event => @event.Event,
        _ => null,
    };

    /// <summary>The outermost operation around this one: a method body, an initializer.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>True when the operation uses <c>this</c>.</summary>
    public static bool UsesInstance(this IOperation operation) =>
        operation.Descendants().Any(static part => part is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance });

    /// <summary>The operations below this one that run with it: not those of lambdas and local functions.</summary>
    public static IEnumerable<IOperation> Inside(this IOperation operation)
    {
        var open = new Stack<IOperation>(operation.ChildOperations.Reverse());
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                yield return next;
                foreach (var child in next.ChildOperations.Reverse())
                {
                    open.Push(child);
                }
            }
        }
    }

    /// <summary>True when the operation is somewhere below the other one.</summary>
    public static bool IsInside(this IOperation operation, IOperation outer)
    {
        var parent = operation.Parent;
        while (parent is not null && parent != outer)
        {
            parent = parent.Parent;
        }

        return parent is not null;
    }

    private static IOperation? ConditionalReceiver(this IOperation placeholder)
    {
        for (var (child, parent) = (placeholder, placeholder.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation.Unwrap();
            }
        }

        return null;
    }
}
