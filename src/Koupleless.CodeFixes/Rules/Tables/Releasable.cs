using System.Collections.Immutable;
using Koupleless.Analyzers;
using Koupleless.Analyzers.Analysis.Ownership;
using Koupleless.Analyzers.Rules.Tables;
using Koupleless.CodeFixes.Fixing;
using Koupleless.CodeFixes.Lifetime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.Tables;

/// <summary>An object that has to be released, and who has it.</summary>
internal sealed class Releasable
{
    private Releasable(FixSite site, ExpressionSyntax value, ITypeSymbol type, ReleaseCall call, ISymbol? holder)
    {
        Site = site;
        Value = value;
        Type = type;
        Call = call;
        Holder = holder;
    }

    /// <summary>The rules that report such objects.</summary>
    public static ImmutableArray<string> Rules { get; } =
    [
        RuleIds.Timer, RuleIds.TokenRegistration, RuleIds.RegisteredWait, RuleIds.ChangeTokenRegistration, RuleIds.GCHandle,
        RuleIds.ThreadLocalStorage, RuleIds.DiagnosticsListener, RuleIds.SignalRegistration, RuleIds.LibraryPin,
    ];

    public FixSite Site { get; }

    /// <summary>The expression that gives the object, with what only passes it on.</summary>
    public ExpressionSyntax Value { get; }

    public ITypeSymbol Type { get; }

    public ReleaseCall Call { get; }

    /// <summary>The call that releases what the type is, or null.</summary>
    public ReleaseCall? CallOn(ITypeSymbol type) => ReleaseCall.Find(type, Site.Properties[ReleaseProperties.Methods]!.Split(','));

    /// <summary>The field, property or local that has the object, or the collection that it is put into; null when nothing has it.</summary>
    public ISymbol? Holder { get; }

    /// <summary>True when the object is dropped where it is made.</summary>
    public bool IsDiscarded =>
        Holder is null
        && (Value.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax
            || (Value.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax }));

    /// <summary>The statement that the object is made in.</summary>
    public StatementSyntax? Statement => Value.FirstAncestorOrSelf<StatementSyntax>();

    /// <summary>The declaration of the local that has the object.</summary>
    public VariableDeclaratorSyntax? Declarator =>
        Holder is ILocalSymbol local ? local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax : null;

    public static Releasable? At(FixSite site)
    {
        if (site.Node is not ExpressionSyntax node || !site.Properties.TryGetValue(ReleaseProperties.Methods, out var methods) || methods is null)
        {
            return null;
        }

        if (site.Properties.ContainsKey(ReleaseProperties.IsReceiver))
        {
            node = node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Expression : node;
            return Create(site, node, methods, site.Model.GetSymbolInfo(node).Symbol);
        }

        var value = Climb(node);
        return Create(site, value, methods, HolderOf(site.Model, value));
    }

    private static Releasable? Create(FixSite site, ExpressionSyntax value, string methods, ISymbol? holder)
    {
        var type = site.Model.GetTypeInfo(value).Type;
        return type is not null && ReleaseCall.Find(type, methods.Split(',')) is { } call ? new(site, value, type, call, holder) : null;
    }

    private static ExpressionSyntax Climb(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax
            || (expression.Parent is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.CoalesceExpression))
            || (expression.Parent is ConditionalExpressionSyntax conditional && conditional.Condition != expression))
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }

    private static ISymbol? HolderOf(SemanticModel model, ExpressionSyntax value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => KeeperOf(model, model.GetDeclaredSymbol(declarator), declarator),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => model.GetDeclaredSymbol(property),
        AssignmentExpressionSyntax assignment when assignment.Right == value && assignment.Left is not ElementAccessExpressionSyntax =>
            KeeperOf(model, model.GetSymbolInfo(assignment.Left).Symbol, assignment),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element } => model.GetSymbolInfo(element.Expression).Symbol,
        ArgumentSyntax argument => CollectionOf(model, argument),
        _ => null,
    };

    // A local that a field gets, or a collection.
    private static ISymbol? KeeperOf(SemanticModel model, ISymbol? symbol, SyntaxNode from)
    {
        if (symbol is not ILocalSymbol local)
        {
            return symbol is IDiscardSymbol ? null : symbol;
        }

        var scope = Functions.Around(from) ?? from.SyntaxTree.GetRoot();
        return UsesOf(model, local, scope)
            .Select(use => use.Parent switch
            {
                AssignmentExpressionSyntax assignment when assignment.Right == use => model.GetSymbolInfo(assignment.Left).Symbol,
                ArgumentSyntax argument => CollectionOf(model, argument),
                _ => null,
            })
            .FirstOrDefault(static keeper => keeper is IFieldSymbol or IPropertySymbol) ?? local;
    }

    /// <summary>The places where the local is read or written.</summary>
    public static IEnumerable<IdentifierNameSyntax> UsesOf(SemanticModel model, ILocalSymbol local, SyntaxNode scope) =>
        scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name =>
            name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local));

    private static ISymbol? CollectionOf(SemanticModel model, ArgumentSyntax argument) =>
        argument.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol method
        && Containers.IsInsertion(method)
            ? model.GetSymbolInfo(access.Expression).Symbol
            : null;
}
