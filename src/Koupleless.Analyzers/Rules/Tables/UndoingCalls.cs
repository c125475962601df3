using System.Collections.Concurrent;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>The calls of a type that take back what others of it did. Thread-safe.</summary>
internal sealed class UndoingCalls
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<INamedTypeSymbol>> _called = new(StringComparer.Ordinal);

    /// <summary>True when the type takes back what a use of the member did.</summary>
    public bool IsUndone(HazardRow row, ISymbol member) =>
        row.UndoneBy.Any(method => _called.TryGetValue(method, out var types) && types.Contains(member.ContainingType, SymbolEqualityComparer.Default));

    // By name first: what takes something back is called so, and most calls are not.
    public void OnCall(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (name.StartsWith("Un", StringComparison.Ordinal) || name.StartsWith("Remove", StringComparison.Ordinal)
            // A handle that is found again to look at its target stays as it is.
            || (name == "FromIntPtr" && call.Parent is not IPropertyReferenceOperation))
        {
            _called.GetOrAdd(name, static _ => []).Add(call.TargetMethod.ContainingType);
        }
    }
}
