using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis.Ownership;

/// <summary>
/// Looks for a path from where a local gets its object to the end of its body that meets no release. Paths of exceptions
/// are not followed.
/// </summary>
internal static class ReleasePaths
{
    /// <summary>True when there is such a path; false also when the body is none of a method.</summary>
    public static bool CanSkip(IOperation assignment, ILocalSymbol local, IReadOnlyCollection<IOperation> releases, IOperation root)
    {
        // A release in a callback runs when the callback does.
        if (releases.Any(release => FunctionOf(release) != FunctionOf(assignment)) || Graph(assignment, root) is not { } graph)
        {
            return false;
        }

        var releaseSyntax = releases.Select(static release => release.Syntax).ToImmutableHashSet();
        var start = graph.Blocks.FirstOrDefault(block => Holds(block, assignment.Syntax));
        return start is not null && new Search(graph, local, releaseSyntax).ReachesExit(start);
    }

    private static IOperation? FunctionOf(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private static ControlFlowGraph? Graph(IOperation assignment, IOperation root)
    {
        // Lambdas and local functions have graphs of their own, which only the one around them gives.
        if (FunctionOf(assignment) is not null)
        {
            return null;
        }

        return root switch
        {
            IMethodBodyOperation { Parent: null } method => ControlFlowGraph.Create(method),
            IConstructorBodyOperation { Parent: null } constructor => ControlFlowGraph.Create(constructor),
            IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block),
            _ => null,
        };
    }

    private static bool Holds(BasicBlock block, SyntaxNode syntax) =>
        block.Operations.Concat(block.BranchValue is { } value ? [value] : []).Any(operation => operation.Syntax.Span.Contains(syntax.Span) || syntax.Span.Contains(operation.Syntax.Span));

    private sealed class Search(ControlFlowGraph graph, ILocalSymbol local, ImmutableHashSet<SyntaxNode> releases)
    {
        private readonly HashSet<int> _seen = [];

        public bool ReachesExit(BasicBlock block)
        {
            // A block without the release may still end in a branch that runs a finally with it.
            if (!_seen.Add(block.Ordinal))
            {
                return false;
            }

            if (block.Kind == BasicBlockKind.Exit)
            {
                return true;
            }

            if (Releases(block))
            {
                return false;
            }

            var (whenNull, other) = NullBranch(block);
            return whenNull is null && other is null
                ? Follows(block.FallThroughSuccessor) || Follows(block.ConditionalSuccessor)
                : Follows(other);
        }

        private bool Follows(ControlFlowBranch? branch) =>
            branch is { Destination: { } destination }
            && branch.Semantics is ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return
            && !branch.FinallyRegions.Any(region => Enumerable.Range(region.FirstBlockOrdinal, region.LastBlockOrdinal - region.FirstBlockOrdinal + 1)
                .Any(ordinal => Releases(graph.Blocks[ordinal])))
            && ReachesExit(destination);

        private bool Releases(BasicBlock block) =>
            block.Operations.Concat(block.BranchValue is { } value ? [value] : [])
                .Any(operation => operation.DescendantsAndSelf().Any(part => releases.Contains(part.Syntax)));

        // `local?.Dispose()` and `if (local != null)`: on the branch where there is no object nothing is to be released.
        private (ControlFlowBranch? WhenNull, ControlFlowBranch? Other) NullBranch(BasicBlock block)
        {
            if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition || IsNullTest(condition) is not { } trueWhenNull)
            {
                return default;
            }

            var jumpsWhenNull = (block.ConditionKind == ControlFlowConditionKind.WhenTrue) == trueWhenNull;
            return jumpsWhenNull
                ? (block.ConditionalSuccessor, block.FallThroughSuccessor)
                : (block.FallThroughSuccessor, block.ConditionalSuccessor);
        }

        private bool? IsNullTest(IOperation condition) => condition switch
        {
            IIsNullOperation { Operand: var operand } when IsLocal(operand) => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when ComparesToNull(equals) => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs when ComparesToNull(differs) => false,
            IIsPatternOperation { Value: var value, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } when IsLocal(value) => true,
            IIsPatternOperation { Value: var value, Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } } when IsLocal(value) => false,
            _ => null,
        };

        private bool ComparesToNull(IBinaryOperation comparison) =>
            (IsLocal(comparison.LeftOperand) && comparison.RightOperand.ConstantValue is { HasValue: true, Value: null })
            || (IsLocal(comparison.RightOperand) && comparison.LeftOperand.ConstantValue is { HasValue: true, Value: null });

        // The graph copies the operand of `?.` into a capture: what it captured has the syntax of the local.
        private bool IsLocal(IOperation operation) => operation.Unwrap() switch
        {
            ILocalReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Local, local),
            IFlowCaptureReferenceOperation capture => capture.Syntax.ToString() == local.Name,
            _ => false,
        };
    }
}
