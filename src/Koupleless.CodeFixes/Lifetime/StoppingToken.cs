using Koupleless.CodeFixes.Fixing;
using Koupleless.CodeFixes.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Koupleless.CodeFixes.Lifetime;

/// <summary>
/// The token that code has for the end of the module: a parameter, a field, the lifetime of the application; or a source of
/// its own that is cancelled when its owner stops.
/// </summary>
internal sealed class StoppingToken
{
    private readonly FixSite _site;
    private readonly StopMembers? _stop;
    private readonly string? _newSource;

    private StoppingToken(FixSite site, string expression, StopMembers? stop = null, string? newSource = null)
    {
        _site = site;
        Expression = expression;
        _stop = stop;
        _newSource = newSource;
    }

    /// <summary>An expression of type CancellationToken.</summary>
    public string Expression { get; }

    /// <summary>The token for code at the place, or null.</summary>
    public static StoppingToken? At(FixSite site)
    {
        var token = site.Model.LookupSymbols(site.Node.SpanStart)
            .Where(symbol => TypeOf(symbol)?.ToDisplayString() == "System.Threading.CancellationToken" && IsUsable(site, symbol))
            .OrderByDescending(static symbol => symbol is IParameterSymbol or ILocalSymbol)
            .ThenByDescending(static symbol => symbol.Locations.FirstOrDefault()?.SourceSpan.Start)
            .FirstOrDefault();
        if (token is not null)
        {
            return new(site, token.Name);
        }

        if (!HasStaticFunction(site) && ApplicationStopping.ExpressionAt(site) is { } lifetime && !lifetime.Contains("("))
        {
            return new(site, $"{lifetime}.ApplicationStopping");
        }

        return OwnSource(site);
    }

    /// <summary>Adds what the expression needs.</summary>
    public async Task AddAsync(SolutionEditor editor, CancellationToken cancellationToken)
    {
        if (_newSource is not null)
        {
            var document = await editor.GetDocumentEditorAsync(_site.Document.Id, cancellationToken).ConfigureAwait(false);
            var type = (TypeSyntax)document.Generator.TypeExpression(
                _site.Model.Compilation.GetTypeByMetadataName("System.Threading.CancellationTokenSource")!, addImport: true);
            var newLine = _site.NewLine;
            document.ReplaceNode(_site.TypeDeclaration!, (current, _) =>
                TypeParts.AddField((TypeDeclarationSyntax)current, $"private readonly T {_newSource} = new();", type, newLine));
            await _stop!.AddAsync(editor, $"{_newSource}.Cancel();", cancellationToken).ConfigureAwait(false);
        }
    }

    // A source that the type cancels when it stops, as an earlier fix may have added, or a new one.
    private static StoppingToken? OwnSource(FixSite site)
    {
        if (site.Type is not { } type || Functions.IsStatic(site.Function) || site.Function is null || StopMembers.Of(site) is not { } stop)
        {
            return null;
        }

        var source = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field =>
            field is { IsStatic: false, IsReadOnly: true, Type.Name: "CancellationTokenSource" } && IsCancelled(field));
        if (source is not null)
        {
            return new(site, $"{source.Name}.Token");
        }

        var name = NewNames.OfField(type, "stopping");
        return new(site, $"{name}.Token", stop, name);
    }

    private static bool IsCancelled(IFieldSymbol field) =>
        field.ContainingType.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes().Any(node =>
            node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Cancel" or "CancelAsync" } access && access.Expression.ToString() == field.Name));

    private static bool IsUsable(FixSite site, ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.DeclaringSyntaxReferences.FirstOrDefault()?.Span.End < site.Node.SpanStart && !HasStaticFunction(site),
        IParameterSymbol parameter => !HasStaticFunction(site) || SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, site.Model.GetEnclosingSymbol(site.Node.SpanStart)),
        IFieldSymbol or IPropertySymbol => SymbolEqualityComparer.Default.Equals(symbol.ContainingType, site.Type) && (symbol.IsStatic || !Functions.IsStatic(site.Function)),
        _ => false,
    };

    // What is around it is out of reach there.
    private static bool HasStaticFunction(FixSite site) =>
        site.Function is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
        && site.Node.Ancestors().Any(static node =>
            (node is AnonymousFunctionExpressionSyntax lambda && lambda.Modifiers.Any(SyntaxKind.StaticKeyword))
            || (node is LocalFunctionStatementSyntax local && local.Modifiers.Any(SyntaxKind.StaticKeyword)));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };
}
