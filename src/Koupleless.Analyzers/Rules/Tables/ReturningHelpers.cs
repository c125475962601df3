using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Ownership;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>Methods of the project that make an object which has to be released, and return it: their callers own it.</summary>
internal sealed class ReturningHelpers(HazardTable table, MethodBodies bodies)
{
    public MethodBodies Bodies => bodies;

    /// <summary>The creation that the method returns, or null.</summary>
    public IOperation? FindCreation(IMethodSymbol method)
    {
        // Most methods return something else: only those of the few types that are released have their body looked at.
        if (method.ReturnsVoid || !IsReleasable(method.ReturnType) || bodies.Find(method) is not { } body)
        {
            return null;
        }

        return body.Descendants()
            .OfType<IReturnOperation>()
            .Where(static @return => !IsInLambda(@return))
            .Select(static @return => CreationOf(@return.ReturnedValue))
            .FirstOrDefault(creation => creation is not null && HasReleaseRow(creation));
    }

    public IEnumerable<HazardRow> RowsOf(IOperation creation) => creation switch
    {
        IInvocationOperation call => table.Find(call.TargetMethod).Where(static row => row.Use == HazardUse.Call),
        IObjectCreationOperation { Type: INamedTypeSymbol type } => BaseTypes(type).SelectMany(table.FindNew),
        _ => [],
    };

    private bool HasReleaseRow(IOperation creation) => RowsOf(creation).Any(static row => !row.Release.IsEmpty && row.About == HazardSubject.Result);

    private static IEnumerable<INamedTypeSymbol> BaseTypes(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static bool IsReleasable(ITypeSymbol type) =>
        type is INamedTypeSymbol
        && (type.SpecialType == SpecialType.System_IDisposable
            || type.Name is "GCHandle" or "RegisteredWaitHandle"
            || type.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_IDisposable));

    private static IOperation? CreationOf(IOperation? value) => value?.Unwrap() switch
    {
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } references, SemanticModel: { } model }
            when references[0].GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer.Value: { } initializer } =>
            model.GetOperation(initializer)?.Unwrap(),
        var other => other,
    };

    private static bool IsInLambda(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }
}
