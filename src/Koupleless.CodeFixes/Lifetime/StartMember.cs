using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Lifetime;

/// <summary>Members that run once for each object, and whose work goes on when they have returned.</summary>
internal static class StartMember
{
    /// <summary>True for a constructor and for a method that says that it starts something.</summary>
    public static bool Is(SyntaxNode? function) => function switch
    {
        ConstructorDeclarationSyntax constructor => !constructor.Modifiers.Any(SyntaxKind.StaticKeyword),
        MethodDeclarationSyntax method => !Functions.IsStatic(method) && IsName(method.Identifier.ValueText),
        _ => false,
    };

    /// <summary>True for code of such a member that runs once.</summary>
    public static bool RunsOnce(FixSite site) =>
        Is(site.Function)
        && !site.Node.Ancestors().TakeWhile(ancestor => ancestor != site.Function)
            .Any(static ancestor => ancestor is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax);

    private static bool IsName(string name) =>
        name.StartsWith("Start", StringComparison.Ordinal) || name.StartsWith("Init", StringComparison.Ordinal) || name is "OnStart";
}
