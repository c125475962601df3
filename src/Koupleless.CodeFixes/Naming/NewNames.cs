using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Naming;

/// <summary>Names for what a fix declares: free ones, in the style of the code around.</summary>
internal static class NewNames
{
    /// <summary>A private field: with an underscore, unless the type's own have none.</summary>
    public static string OfField(INamedTypeSymbol type, string basis)
    {
        var fields = type.GetMembers().OfType<IFieldSymbol>()
            .Where(static field => field is { DeclaredAccessibility: Accessibility.Private, IsStatic: false, IsImplicitlyDeclared: false })
            .ToArray();
        var prefix = fields.Length > 0 && !fields.Any(static field => field.Name.StartsWith("_", StringComparison.Ordinal)) ? "" : "_";
        return Free(prefix + CamelCase(basis), type.MemberNames.Concat(InheritedNames(type)));
    }

    public static string OfMethod(INamedTypeSymbol type, string basis) => Free(basis, type.MemberNames.Concat(InheritedNames(type)));

    /// <summary>A local variable or local function at the place.</summary>
    public static string OfLocal(FixSite site, string basis) =>
        Free(CamelCase(basis), [.. site.Model.LookupSymbols(site.Node.SpanStart).Select(static symbol => symbol.Name), .. DeclaredIn(ScopeOf(site))]);

    /// <summary>What an object of the type is called where nothing else names it.</summary>
    public static string For(ITypeSymbol type) => type.Name switch
    {
        "CancellationTokenRegistration" or "PosixSignalRegistration" or "RegisteredWaitHandle" => "registration",
        "CancellationTokenSource" => "source",
        "GCHandle" or "PinnedGCHandle" => "handle",
        "IDisposable" or "IAsyncDisposable" => "subscription",
        var name when type.TypeKind == TypeKind.Interface && name.Length > 1 && char.IsUpper(name[1]) => name.Substring(1),
        var name => name,
    };

    private static SyntaxNode ScopeOf(FixSite site) => site.Function ?? site.TypeDeclaration ?? site.Node.SyntaxTree.GetRoot();

    private static IEnumerable<string> DeclaredIn(SyntaxNode scope) => scope.DescendantNodes().Select(static node => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        CatchDeclarationSyntax @catch => @catch.Identifier.ValueText,
        _ => "",
    });

    private static IEnumerable<string> InheritedNames(INamedTypeSymbol type) =>
        type.BaseType is { } inherited ? inherited.MemberNames.Concat(InheritedNames(inherited)) : [];

    private static string CamelCase(string name)
    {
        name = name.TrimStart('_');
        var result = char.ToLowerInvariant(name[0]) + name.Substring(1);
        return SyntaxFacts.GetKeywordKind(result) == SyntaxKind.None ? result : "@" + result;
    }

    private static string Free(string name, IEnumerable<string> taken)
    {
        var names = new HashSet<string>(taken, StringComparer.Ordinal);
        var free = name;
        for (var number = 2; names.Contains(free); number++)
        {
            free = $"{name}{number}";
        }

        return free;
    }
}
