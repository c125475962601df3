using Koupleless.CodeFixes.Fixing;
using Koupleless.CodeFixes.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.Unload.Events;

/// <summary>One <c>+=</c>, and what of it other code can name.</summary>
internal sealed class Subscription
{
    private Subscription(FixSite site, AssignmentExpressionSyntax assignment, IEventSymbol @event)
    {
        Site = site;
        Assignment = assignment;
        Event = @event;
    }

    public FixSite Site { get; }

    public AssignmentExpressionSyntax Assignment { get; }

    public IEventSymbol Event { get; }

    public AnonymousFunctionExpressionSyntax? Lambda => Assignment.Right as AnonymousFunctionExpressionSyntax;

    /// <summary>The statement that subscribes, when it does nothing else.</summary>
    public ExpressionStatementSyntax? Statement => Assignment.Parent as ExpressionStatementSyntax;

    public static Subscription? At(FixSite site) =>
        site.Node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } assignment
        && site.Model.GetSymbolInfo(assignment.Left).Symbol is IEventSymbol @event
            ? new(site, assignment, @event)
            : null;

    /// <summary>The parameter that a constructor has the event's object by, when nothing else names it.</summary>
    public IParameterSymbol? ReceiverParameter =>
        Assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name }
        && Site.Model.GetSymbolInfo(name).Symbol is IParameterSymbol parameter
        && Site.Function is ConstructorDeclarationSyntax
        && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, Site.Model.GetDeclaredSymbol(Site.Function))
            ? parameter
            : null;

    /// <summary>True when the event's expression means the same in another member of the type.</summary>
    public bool IsEventVisibleInType => IsVisibleInType(Assignment.Left);

    /// <summary>True when the handler's expression gives an equal delegate in another member of the type.</summary>
    public bool IsHandlerVisibleInType => IsVisibleInType(HandlerName(Assignment.Right));

    /// <summary>A name for the handler.</summary>
    public string NameIn(INamedTypeSymbol type) => NewNames.OfMethod(type, $"On{Event.Name}");

    private static ExpressionSyntax HandlerName(ExpressionSyntax handler) =>
        handler is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } ? arguments[0].Expression : handler;

    private bool IsVisibleInType(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or GenericNameSyntax => Site.Model.GetSymbolInfo(expression).Symbol switch
        {
            ILocalSymbol => false,
            IParameterSymbol parameter => parameter.ContainingSymbol.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax),
            IMethodSymbol method => method.MethodKind == MethodKind.Ordinary,
            null => false,
            _ => true,
        },
        ThisExpressionSyntax or PredefinedTypeSyntax or AliasQualifiedNameSyntax => true,
        MemberAccessExpressionSyntax access => IsVisibleInType(access.Expression) && Site.Model.GetSymbolInfo(access).Symbol is not IMethodSymbol { MethodKind: not MethodKind.Ordinary },
        PostfixUnaryExpressionSyntax suppression => IsVisibleInType(suppression.Operand),
        ParenthesizedExpressionSyntax parenthesized => IsVisibleInType(parenthesized.Expression),
        CastExpressionSyntax cast => IsVisibleInType(cast.Expression),
        _ => false,
    };
}
