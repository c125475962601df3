using System.Collections.Immutable;
using System.Composition;
using Koupleless.CodeFixes.Fixing;
using Koupleless.CodeFixes.Lifetime;
using Koupleless.CodeFixes.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.Tables;

/// <summary>Releases what top-level statements, or a static method with the application at hand, make, when the application stops.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReleaseOnStopFixProvider)), Shared]
public sealed class ReleaseOnStopFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Releasable.Rules;

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (Releasable.At(site) is not { } releasable)
        {
            yield break;
        }

        if (releasable.Declarator is { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } declarator
            && declaration.UsingKeyword.IsKind(SyntaxKind.None)
            && ApplicationStopping.FindFor(site, declaration) is { } known)
        {
            var release = releasable.Call.ExpressionOn(declarator.Identifier.Text);
            yield return Fix.InDocument($"Release '{releasable.Holder!.Name}' when the application stops", nameof(ReleaseOnStopFixProvider), site, editor =>
                known.Register(editor, release));
        }
        else if (releasable is { Holder: IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true }, Statement: ExpressionStatementSyntax assignment }
            && ApplicationStopping.FindFor(site, assignment) is { } ofStatic)
        {
            var release = releasable.Call.ExpressionOn(releasable.Holder.Name, mayBeNull: releasable.Type.IsReferenceType);
            yield return Fix.InDocument($"Release '{releasable.Holder.Name}' when the application stops", nameof(ReleaseOnStopFixProvider), site, editor =>
                ofStatic.Register(editor, release));
        }
        else if (releasable is { IsDiscarded: true, Statement: ExpressionStatementSyntax statement } && ApplicationStopping.FindFor(site, statement) is { } stopping)
        {
            var name = NewNames.OfLocal(site, NewNames.For(releasable.Type));
            yield return Fix.InDocument("Release it when the application stops", nameof(ReleaseOnStopFixProvider), site, editor =>
            {
                editor.ReplaceNode(statement, (current, _) => NamedValue.Declare((ExpressionStatementSyntax)current, "var", name));
                stopping.Register(editor, releasable.Call.ExpressionOn(name));
            });
        }
    }
}
