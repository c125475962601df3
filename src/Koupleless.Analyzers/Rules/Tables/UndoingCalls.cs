using System.Collections.Concurrent;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>The calls of a type that take back what others of it did. Thread-safe.</summary>
internal sealed class UndoingCalls(HazardTable table)
{
    private readonly ConcurrentStack<IMethodSymbol> _called = new();

    /// <summary>True when the type takes back what a use of the member did.</summary>
    public bool IsUndone(HazardRow row, ISymbol member) =>
        _called.Any(method => row.UndoneBy.Contains(method.Name) && SymbolEqualityComparer.Default.Equals(method.ContainingType, member.ContainingType));

    // By name first: most calls take nothing back.
    public void OnCall(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        // A handle that is found again to look at its target stays as it is.
        if (table.UndoingMethods.Contains(name) && !(name == "FromIntPtr" && call.Parent is IPropertyReferenceOperation))
        {
            _called.Push(call.TargetMethod);
        }
    }
}
