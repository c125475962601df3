using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Koupleless.CodeFixes.Lifetime;

/// <summary>The module's own lifetime, where code has it or what gives it: an application, a host, a lifetime.</summary>
internal sealed class ApplicationStopping
{
    private const string Lifetime = "Microsoft.Extensions.Hosting.IHostApplicationLifetime";

    private readonly FixSite _site;
    private readonly ISymbol _owner;
    private readonly SyntaxNode _after;

    private ApplicationStopping(FixSite site, ISymbol owner, string expression, SyntaxNode after)
    {
        _site = site;
        _owner = owner;
        Expression = expression;
        _after = after;
    }

    /// <summary>An expression of type IHostApplicationLifetime.</summary>
    public string Expression { get; }

    /// <summary>
    /// The lifetime that code behind the statement can use: what is declared before it or, where both are top-level
    /// statements, after it. Null where there is none, and in code that may run more often than once.
    /// </summary>
    public static ApplicationStopping? FindFor(FixSite site, StatementSyntax? statement)
    {
        if (statement?.Parent is not (GlobalStatementSyntax or BlockSyntax) || !RunsOnce(site))
        {
            return null;
        }

        foreach (var symbol in Visible(site, statement))
        {
            if (symbol is ILocalSymbol local && DeclarationOf(local) is var declaration && declaration?.SpanStart > statement.SpanStart)
            {
                if (statement.Parent is GlobalStatementSyntax && declaration.Parent is GlobalStatementSyntax)
                {
                    return new(site, symbol, ExpressionOf(symbol)!, declaration);
                }
            }
            else
            {
                return new(site, symbol, ExpressionOf(symbol)!, statement);
            }
        }

        return null;
    }

    /// <summary>An expression for the lifetime in the code of the place, the nearest; null where there is none.</summary>
    public static string? ExpressionAt(FixSite site) =>
        site.Node.FirstAncestorOrSelf<StatementSyntax>() is var statement
        && Visible(site, statement).LastOrDefault(symbol => symbol is not ILocalSymbol local || DeclarationOf(local)?.Span.End <= site.Node.SpanStart) is { } found
            ? ExpressionOf(found)
            : null;

    /// <summary>Has the expression run when the module stops.</summary>
    public void Register(DocumentEditor editor, string expression)
    {
        var register = SyntaxFactory.ParseStatement($"{Expression}.ApplicationStopping.Register(() => {expression});")
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(_site.NewLine));
        register = FullNames.Shorten(register);
        if (_after.Parent is GlobalStatementSyntax global)
        {
            editor.InsertAfter(global, SyntaxFactory.GlobalStatement(register));
        }
        else
        {
            editor.InsertAfter(_after, register);
        }

        if (ProviderOf(_owner) is not null && _site.Model.Compilation.GetTypeByMetadataName("System.IServiceProvider") is { } provider)
        {
            Usings.AddForExtension(editor, _site, provider, "GetRequiredService", "Microsoft.Extensions.DependencyInjection");
        }
    }

    private static bool RunsOnce(FixSite site) =>
        site.IsTopLevel || (site.Function is MethodDeclarationSyntax method && method.Modifiers.Any(SyntaxKind.StaticKeyword));

    private static IEnumerable<ISymbol> Visible(FixSite site, StatementSyntax? statement) =>
        site.Model.LookupSymbols((statement ?? site.Node).SpanStart)
            .Where(symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol
                && (!Functions.IsStatic(site.Function) || symbol is ILocalSymbol or IParameterSymbol || symbol.IsStatic)
                && ExpressionOf(symbol) is not null)
            .OrderBy(static symbol => symbol is ILocalSymbol or IParameterSymbol)
            .ThenBy(static symbol => symbol.Locations.FirstOrDefault()?.SourceSpan.Start);

    private static StatementSyntax? DeclarationOf(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<StatementSyntax>();

    private static string? ExpressionOf(ISymbol symbol) =>
        TypeOf(symbol) is not { } type ? null
        : type.ToDisplayString() == Lifetime ? symbol.Name
        : type.ToDisplayString() == "Microsoft.AspNetCore.Builder.WebApplication" ? $"{symbol.Name}.Lifetime"
        : ProviderOf(symbol) is { } provider ? $"{symbol.Name}.{provider}.GetRequiredService<global::{Lifetime}>()"
        : null;

    private static string? ProviderOf(ISymbol symbol) => TypeOf(symbol) switch
    {
        { } type when type.ToDisplayString() == "Microsoft.AspNetCore.Builder.WebApplication" => null,
        { } type when Is(type, "Microsoft.Extensions.Hosting.IHost") => "Services",
        { } type when Is(type, "Microsoft.AspNetCore.Builder.IApplicationBuilder") => "ApplicationServices",
        _ => null,
    };

    private static bool Is(ITypeSymbol type, string contract) =>
        type.ToDisplayString() == contract || type.AllInterfaces.Any(known => known.ToDisplayString() == contract);

    private static ITypeSymbol? TypeOf(ISymbol symbol) => (symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    })?.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
}
