using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers;
using Koupleless.CodeFixes.Fixing;
using Koupleless.CodeFixes.Lifetime;
using Koupleless.CodeFixes.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Koupleless.CodeFixes.Rules.Unload.Events;

/// <summary>Removes a handler when the object that has added it stops. A lambda becomes a method, or a delegate in a field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnsubscribeFixProvider)), Shared]
public sealed class UnsubscribeFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.StaticEvent, RuleIds.SharedObjectEvent];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (Subscription.At(site) is not { } subscription
            || site.Type is not { } type
            || Functions.IsStatic(site.Function)
            || site.Function is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)
            || !(subscription.IsEventVisibleInType || subscription is { ReceiverParameter: not null, Statement: not null })
            || StopMembers.Of(site) is not { } stop)
        {
            yield break;
        }

        var handler = HandlerIn(subscription, type);
        if (handler is null)
        {
            yield break;
        }

        yield return new Fix($"Remove the handler in {stop.Name}", nameof(UnsubscribeFixProvider), async (editor, cancellationToken) =>
        {
            var document = await editor.GetDocumentEditorAsync(site.Document.Id, cancellationToken).ConfigureAwait(false);
            handler.Value.Add(document);
            var @event = EventIn(document, subscription, type);
            await stop.AddAsync(editor, $"{@event} -= {handler.Value.Name};", cancellationToken).ConfigureAwait(false);
        });
    }

    private static (string Name, Action<DocumentEditor> Add)? HandlerIn(Subscription subscription, INamedTypeSymbol type)
    {
        if (subscription.IsHandlerVisibleInType)
        {
            return (subscription.Assignment.Right.WithoutTrivia().ToString(), static _ => { });
        }

        var name = subscription.NameIn(type);
        if (subscription.Lambda is { } lambda && HandlerFunction.IsSelfContained(subscription.Site.Model, lambda))
        {
            return (name, editor => AddMethod(editor, subscription, lambda, name));
        }

        // The field keeps the one delegate that can be removed.
        var field = NewNames.OfField(type, name);
        return subscription.Statement is null ? null : (field, editor => KeepDelegate(editor, subscription, field));
    }

    private static void AddMethod(DocumentEditor editor, Subscription subscription, AnonymousFunctionExpressionSyntax lambda, string name)
    {
        var newLine = subscription.Site.NewLine;
        var method = $"private {HandlerFunction.Text(subscription.Site.Model, lambda, name, newLine)}";
        editor.ReplaceNode(lambda, (_, _) => SyntaxFactory.IdentifierName(name).WithTriviaFrom(lambda));
        editor.ReplaceNode(subscription.Site.TypeDeclaration!, (current, _) => TypeParts.AddMember((TypeDeclarationSyntax)current, method, newLine));
    }

    private static void KeepDelegate(DocumentEditor editor, Subscription subscription, string field)
    {
        AddField(editor, subscription, subscription.Event.Type, field, isReadOnly: false);
        AssignBefore(editor, subscription, field, subscription.Assignment.Right.WithoutTrivia());
        editor.ReplaceNode(subscription.Assignment.Right, (current, _) => SyntaxFactory.IdentifierName(field).WithTriviaFrom(current));
    }

    // A constructor's parameter is kept in a field: in the one that it is assigned to, or in a new one.
    private static string EventIn(DocumentEditor editor, Subscription subscription, INamedTypeSymbol type)
    {
        if (subscription.IsEventVisibleInType)
        {
            return subscription.Assignment.Left.WithoutTrivia().ToString();
        }

        var parameter = subscription.ReceiverParameter!;
        if (FieldOf(subscription, parameter) is not { } field)
        {
            field = NewNames.OfField(type, parameter.Name);
            AddField(editor, subscription, parameter.Type, field, isReadOnly: true);
            AssignBefore(editor, subscription, field, SyntaxFactory.IdentifierName(parameter.Name));
        }

        return $"{field}.{subscription.Event.Name}";
    }

    private static string? FieldOf(Subscription subscription, IParameterSymbol parameter) =>
        subscription.Site.Function!.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Right is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name)
            .Select(assignment => subscription.Site.Model.GetSymbolInfo(assignment.Left).Symbol)
            .FirstOrDefault(static symbol => symbol is IFieldSymbol or IPropertySymbol)?.Name;

    private static void AssignBefore(DocumentEditor editor, Subscription subscription, string field, ExpressionSyntax value)
    {
        var assignment = (ExpressionStatementSyntax)SyntaxFactory.ParseStatement($"{field} = x;");
        var statement = assignment
            .ReplaceNode(((AssignmentExpressionSyntax)assignment.Expression).Right, value)
            .WithLeadingTrivia(subscription.Statement!.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(subscription.Site.NewLine))
            .WithAdditionalAnnotations(Formatter.Annotation);
        editor.InsertBefore(subscription.Statement!, statement);
        editor.ReplaceNode(subscription.Statement!, static (current, _) => current.WithoutLeadingTrivia().WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static void AddField(DocumentEditor editor, Subscription subscription, ITypeSymbol of, string name, bool isReadOnly)
    {
        var site = subscription.Site;
        var isNullable = !isReadOnly && site.Model.GetNullableContext(site.Node.SpanStart).HasFlag(NullableContext.AnnotationsEnabled);
        var type = (TypeSyntax)editor.Generator.TypeExpression(
            of.WithNullableAnnotation(isNullable ? NullableAnnotation.Annotated : NullableAnnotation.NotAnnotated), addImport: true);
        editor.ReplaceNode(site.TypeDeclaration!, (current, _) =>
            TypeParts.AddField((TypeDeclarationSyntax)current, $"private {(isReadOnly ? "readonly " : "")}T {name};", type, site.NewLine));
    }
}
