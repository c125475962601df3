using Microsoft.CodeAnalysis;

namespace Koupleless.CodeFixes.Lifetime;

/// <summary>The call that releases an object.</summary>
internal sealed class ReleaseCall
{
    private readonly string _call;
    private readonly bool _isHandle;

    private ReleaseCall(string call, bool isHandle)
    {
        _call = call;
        _isHandle = isHandle;
    }

    /// <summary>True when a `using` does the same.</summary>
    public bool IsDispose => _call == "Dispose()";

    /// <summary>The first of the methods that the type has and that needs no decision; null when there is none.</summary>
    public static ReleaseCall? Find(ITypeSymbol type, IEnumerable<string> methods)
    {
        foreach (var name in methods)
        {
            foreach (var method in MethodsOf(type, name))
            {
                if (method.Parameters.IsEmpty && method.ReturnType.Name is not ("Task" or "ValueTask"))
                {
                    return new($"{name}()", type.Name == "GCHandle" && name == "Free");
                }

                // The handle to signal when the last callback is done: nobody waits.
                if (name == "Unregister" && method.Parameters is { Length: 1 } parameters && parameters[0].Type.Name == "WaitHandle")
                {
                    return new(parameters[0].NullableAnnotation == NullableAnnotation.NotAnnotated ? "Unregister(null!)" : "Unregister(null)", isHandle: false);
                }
            }
        }

        return null;
    }

    public string ExpressionOn(string target, bool mayBeNull = false) => $"{target}{(mayBeNull ? "?" : "")}.{_call}";

    /// <summary>The statement in a member that may run when there is no object, or twice.</summary>
    public string StatementOn(string target, bool mayBeNull, string newLine) =>
        _isHandle
            ? $"if ({target}.IsAllocated){newLine}{{{newLine}    {ExpressionOn(target)};{newLine}}}"
            : $"{ExpressionOn(target, mayBeNull)};";

    private static IEnumerable<IMethodSymbol> MethodsOf(ITypeSymbol type, string name)
    {
        IEnumerable<ITypeSymbol> interfaces = type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [];
        return Hierarchy(type).Concat(interfaces)
            .SelectMany(part => part.GetMembers(name))
            .OfType<IMethodSymbol>()
            .Where(static method => method is { IsStatic: false, DeclaredAccessibility: Accessibility.Public });
    }

    private static IEnumerable<ITypeSymbol> Hierarchy(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
