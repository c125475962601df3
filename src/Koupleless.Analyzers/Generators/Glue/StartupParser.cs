using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Generators.Glue;

/// <summary>Reads <c>[ModuleStartup]</c>. The generator takes what is valid; the analyzer reports the rest.</summary>
internal static class StartupParser
{
    public const string AttributeName = "Koupleless.ModuleStartupAttribute";

    private const string BuilderName = "global::Microsoft.Extensions.Hosting.IHostApplicationBuilder";

    public static StartupMethod? Parse(ISymbol symbol) =>
        symbol is IMethodSymbol method && FindProblem(method) is null
            ? new StartupMethod(
                method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                method.ToDisplayString(s_nameFormat))
            : null;

    /// <summary>Why the method cannot be called, as the end of a sentence; null when it can.</summary>
    public static string? FindProblem(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary)
        {
            return "it is not an ordinary method";
        }

        if (!method.IsStatic || method.IsAbstract)
        {
            return "it is not static";
        }

        if (!method.ReturnsVoid || method.IsAsync)
        {
            return "it does not return void, or is async";
        }

        if (method.Parameters.Length != 1
            || method.Parameters[0].RefKind != RefKind.None
            || method.Parameters[0].Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) != BuilderName)
        {
            return "it does not take exactly one IHostApplicationBuilder";
        }

        if (method.TypeParameters.Length > 0 || GeneratedCodeAccess.IsGeneric(method.ContainingType))
        {
            return "it is generic or in a generic type";
        }

        return GeneratedCodeAccess.IsVisible(method) && GeneratedCodeAccess.CanName(method.ContainingType)
            ? null
            : "it is not accessible to the whole assembly";
    }

    private static readonly SymbolDisplayFormat s_nameFormat =
        new(miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);
}
