using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Ownership;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>
/// Classes of the project whose construction makes what has to be released, and which release it themselves: whoever makes
/// one owns it. One level deep. Thread-safe.
/// </summary>
internal sealed class OwningTypes(AnalysisScope scope, ReturningHelpers helpers)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, Owned?> _owned = new(SymbolEqualityComparer.Default);

    /// <summary>What an object of the type has to be released for, or null.</summary>
    public Owned? Find(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && scope.IsOwn(named) && IsDisposable(named)
            ? _owned.GetOrAdd(named.OriginalDefinition, Read)
            : null;

    private static bool IsDisposable(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(static contract => contract.Name is "IDisposable" or "IAsyncDisposable");

    private Owned? Read(INamedTypeSymbol type)
    {
        foreach (var (row, creation, member) in KeptByConstruction(type))
        {
            var releasing = type.GetMembers().OfType<IMethodSymbol>()
                .Where(method => method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation && Mentions(method, member))
                .Select(static method => method.Name.Substring(method.Name.LastIndexOf('.') + 1))
                .ToImmutableArray();
            // A type that does not release what it makes is reported where it makes it.
            if (releasing.Any(static name => name is "Dispose" or "DisposeAsync"))
            {
                return new(row.ReleasedBy(releasing), creation);
            }
        }

        return null;
    }

    private IEnumerable<(HazardRow Row, IOperation Creation, ISymbol Member)> KeptByConstruction(INamedTypeSymbol type) =>
        from body in helpers.Bodies.OfConstruction(type)
        from part in body.DescendantsAndSelf()
        where part is IInvocationOperation or IObjectCreationOperation
        from row in helpers.RowsOf(part)
        where !row.Release.IsEmpty && row.About == HazardSubject.Result && row.StartedBy.IsEmpty
            && row.Hold(scope, part, part is IInvocationOperation call ? call.TargetMethod : part.Type!)
            && (!row.EndsWhenDropped || part.UsesInstance())
            && !TimerSchedule.FiresOnce(part)
        let verdict = new ValueFlow(row.Release, helpers.Bodies).Follow(part)
        where verdict is { Fate: Fate.Kept, Keeper.IsStatic: false }
        select (row, part, verdict.Keeper!);

    private bool Mentions(IMethodSymbol method, ISymbol member) =>
        helpers.Bodies.Find(method) is { } body
        && body.Descendants().Any(part => part is IMemberReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Member, member));
}

/// <summary>What an object owns.</summary>
/// <param name="Row">The row of it, released by the methods of the owner.</param>
/// <param name="Creation">Where the owner makes it.</param>
internal sealed record Owned(HazardRow Row, IOperation Creation);
