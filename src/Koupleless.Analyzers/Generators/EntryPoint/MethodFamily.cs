using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>
/// Static methods of one type that are called in a base as they are alone, but for some of their arguments. Their
/// replacements follow from their signatures, so that no overload is forgotten and none has to be written.
/// </summary>
/// <param name="type">The full name of the type.</param>
/// <param name="arguments">By the name of a parameter: the argument in a base, where <c>{0}</c> is what the program gave.</param>
internal sealed class MethodFamily(string type, IReadOnlyDictionary<string, string> arguments)
{
    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The name that the type is called by.</summary>
    public string TypeName { get; } = type.Substring(type.LastIndexOf('.') + 1);

    /// <summary>The names of the methods; empty when it is all of them that have one of the parameters.</summary>
    public ISet<string> Only { get; init; } = new HashSet<string>();

    /// <summary>True when they are extension methods, and so named one by one.</summary>
    public bool IsOfExtensions { get; init; }

    /// <summary>The names of methods that are left alone.</summary>
    public ISet<string> Except { get; init; } = new HashSet<string>();

    /// <summary>The name of a parameter: methods that have it are left alone.</summary>
    public string? Without { get; init; }

    /// <summary>By a return type: what a program gets of the result <c>{0}</c> and the first argument <c>{1}</c>.</summary>
    public IReadOnlyDictionary<string, string> Results { get; init; } = new Dictionary<string, string>();

    /// <summary>True when the argument is another in a base.</summary>
    public bool Replaces(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol method && IsMember(method) && ArgumentFor(parameter) is not null;

    /// <summary>The replacement of a method, or null when it is not of the family.</summary>
    public InterceptedMethod? Replace(IMethodSymbol method, string id)
    {
        if (!IsMember(method)
            || method.Parameters.All(parameter => ArgumentFor(parameter) is null)
            || method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None))
        {
            return null;
        }

        var returns = method.ReturnType.ToDisplayString(s_format);
        var call = Call(method, ArgumentFor);
        var statement = method.ReturnsVoid ? $"{call};"
            : Results.TryGetValue(returns, out var result) ? $"return {string.Format(result, call, Name(method.Parameters[0]))};"
            : $"return {call};";
        return new InterceptedMethod(
            id,
            TypeName + method.Name,
            returns,
            (method.IsExtensionMethod ? "this " : "") + string.Join(", ", method.Parameters.Select(Declaration)),
            Call(method, static _ => null),
            statement);
    }

    private bool IsMember(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false, MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public }
        && (Only.Count == 0 || Only.Contains(method.Name))
        && !Except.Contains(method.Name)
        && (Without is null || method.Parameters.All(parameter => parameter.Name != Without))
        && method.ContainingType.ToDisplayString() == type;

    private string? ArgumentFor(IParameterSymbol parameter) =>
        arguments.TryGetValue(parameter.Name, out var argument)
            ? parameter.Type switch
            {
                { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Interface } =>
                    string.Format(argument, Name(parameter)),
                INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: { Length: 1 } of } when of[0].SpecialType == SpecialType.System_String => string.Format(argument, $"{Name(parameter)}.ToArray()"),
                _ => null,
            }
            : null;

    private static string Call(IMethodSymbol method, Func<IParameterSymbol, string?> argument) =>
        $"{method.ContainingType.ToDisplayString(s_format)}.{Name(method)}({string.Join(", ", method.Parameters.Select(parameter => argument(parameter) ?? Name(parameter)))})";

    private static string Declaration(IParameterSymbol parameter) =>
        $"{(parameter.ScopedKind == ScopedKind.None ? "" : "scoped ")}{parameter.Type.ToDisplayString(s_format)} {Name(parameter)}";

    private static string Name(ISymbol symbol) => SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : $"@{symbol.Name}";
}
