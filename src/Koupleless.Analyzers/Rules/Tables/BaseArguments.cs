using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Ownership;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>
/// Objects of the base that are passed to code of the project by a type that does not tell: a token, a service provider. The
/// caller knows whose they are, and the method or class that is called shows what it does with them; one level deep.
/// </summary>
internal sealed class BaseArguments(AnalysisScope scope, ReturningHelpers helpers)
{
    /// <summary>What the called code leaves registered with an argument of the base.</summary>
    public IEnumerable<(HazardRow Row, IOperation Use, Verdict Verdict)> Find(IMethodSymbol called, ImmutableArray<IArgumentOperation> arguments) =>
        scope.RefersToBase && scope.IsOwn(called)
            ? arguments
                .Where(argument => argument.Parameter is not null && scope.IsFromBase(argument.Value))
                .SelectMany(argument => LeaksOf(called, argument.Parameter!.OriginalDefinition))
            : [];

    private IEnumerable<(HazardRow Row, IOperation Use, Verdict Verdict)> LeaksOf(IMethodSymbol called, IParameterSymbol parameter)
    {
        var type = called.ContainingType.OriginalDefinition;
        var bodies = called.MethodKind == MethodKind.Constructor
            ? helpers.Bodies.OfInstances(type).ToArray()
            : helpers.Bodies.Find(called) is { } body ? [body] : [];
        foreach (var part in bodies.SelectMany(static body => body.DescendantsAndSelf()))
        {
            foreach (var row in helpers.RowsOf(part))
            {
                // Without the assumption it is reported where it stands.
                if (row.When == HazardCondition.FromBase && !row.Release.IsEmpty
                    && row.Hold(scope, part, HazardReporter.MemberOf(part), parameter) && !row.Hold(scope, part, HazardReporter.MemberOf(part)))
                {
                    yield return (row, part, FateOf(part, row, type));
                }
            }
        }
    }

    private Verdict FateOf(IOperation part, HazardRow row, INamedTypeSymbol type)
    {
        var verdict = new ValueFlow(row.Release, helpers.Bodies).Follow(part);
        if (verdict is not { Fate: Fate.Kept, Keeper: { } keeper })
        {
            return verdict;
        }

        var uses = new MemberUses();
        foreach (var reference in helpers.Bodies.OfInstances(type).SelectMany(static body => body.DescendantsAndSelf()).OfType<IMemberReferenceOperation>())
        {
            uses.Add(reference);
        }

        return uses.FateIn(keeper, row.Release, helpers.Bodies);
    }
}
