using System.Collections.Concurrent;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>Registrations in lists of the process that the same type may take back. Thread-safe.</summary>
internal sealed class UndoneUses
{
    private readonly ConcurrentBag<(HazardRow Row, IInvocationOperation Call)> _uses = [];
    private readonly ConcurrentDictionary<string, ConcurrentBag<INamedTypeSymbol>> _called = new(StringComparer.Ordinal);

    /// <summary>The uses that no call takes back.</summary>
    public IEnumerable<(HazardRow Row, IInvocationOperation Call)> Left =>
        _uses.Where(use => !use.Row.UndoneBy.Any(method =>
            _called.TryGetValue(method, out var types) && types.Contains(use.Call.TargetMethod.ContainingType, SymbolEqualityComparer.Default)));

    public void OnUse(HazardRow row, IInvocationOperation call) => _uses.Add((row, call));

    // By name first: what takes something back is called so, and most calls are not.
    public void OnCall(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (name.StartsWith("Un", StringComparison.Ordinal) || name.StartsWith("Remove", StringComparison.Ordinal) || name == "Clear")
        {
            _called.GetOrAdd(name, static _ => []).Add(call.TargetMethod.ContainingType);
        }
    }
}
