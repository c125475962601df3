using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis;

/// <summary>What methods and constructors are given where they are called in the file that they stand in.</summary>
internal static class CallersInFile
{
    public static IEnumerable<IOperation> ArgumentsFor(IParameterReferenceOperation reference)
    {
        if (reference.Parameter.ContainingSymbol is not IMethodSymbol method || reference.SemanticModel is not { } model)
        {
            yield break;
        }

        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (!MayCall(node, method))
            {
                continue;
            }

            var (target, arguments) = model.GetOperation(node) switch
            {
                IInvocationOperation call => (call.TargetMethod, call.Arguments),
                IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
                _ => (null, ImmutableArray<IArgumentOperation>.Empty),
            };
            if (SymbolEqualityComparer.Default.Equals(target?.OriginalDefinition, method.OriginalDefinition)
                && arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == reference.Parameter.Ordinal) is { } argument)
            {
                yield return argument.Value;
            }
        }
    }

    // By name, before the compiler is asked.
    private static bool MayCall(SyntaxNode node, IMethodSymbol method) => node switch
    {
        InvocationExpressionSyntax call => method.Name == call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => null,
        },
        ObjectCreationExpressionSyntax creation => IsConstructor(method) && creation.Type.ToString().Contains(method.ContainingType.Name),
        ImplicitObjectCreationExpressionSyntax => IsConstructor(method),
        _ => false,
    };

    private static bool IsConstructor(IMethodSymbol method) => method.MethodKind == MethodKind.Constructor;
}
