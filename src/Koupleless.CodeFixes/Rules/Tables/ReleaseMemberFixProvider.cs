using System.Collections.Immutable;
using System.Composition;
using Koupleless.CodeFixes.Fixing;
using Koupleless.CodeFixes.Lifetime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.Tables;

/// <summary>Releases what a field or property keeps, or the collection in it, when its owner stops.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReleaseMemberFixProvider)), Shared]
public sealed class ReleaseMemberFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Releasable.Rules;

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (Releasable.At(site) is not { Holder: { IsStatic: false } member } releasable
            || member is not (IFieldSymbol or IPropertySymbol)
            || !SymbolEqualityComparer.Default.Equals(member.ContainingType, site.Type)
            || StatementFor(releasable, member) is not { } statement
            || StopMembers.Of(site) is not { } stop)
        {
            yield break;
        }

        yield return new Fix($"Release '{member.Name}' in {stop.Name}", nameof(ReleaseMemberFixProvider), async (editor, cancellationToken) =>
        {
            await stop.AddAsync(editor, statement, cancellationToken).ConfigureAwait(false);
            if (releasable.Type is { IsValueType: true, Name: "GCHandle" } && member is IFieldSymbol { IsReadOnly: true } && DeclarationOf(member) is { } declaration)
            {
                var document = await editor.GetDocumentEditorAsync(site.Document.Id, cancellationToken).ConfigureAwait(false);
                document.ReplaceNode(declaration, static (current, _) => WithoutReadOnly((FieldDeclarationSyntax)current));
            }
        });
    }

    private static string? StatementFor(Releasable releasable, ISymbol member)
    {
        var type = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
        var newLine = releasable.Site.NewLine;
        if (ElementOf(releasable, type) is { } each)
        {
            var (item, value) = each.IsValueOfDictionary ? ("pair", "pair.Value") : ("item", "item");
            return $"foreach (var {item} in {member.Name}){newLine}{{{newLine}    {each.Call.StatementOn(value, mayBeNull: false, newLine)}{newLine}}}";
        }

        var mayBeNull = type.IsReferenceType && (type.NullableAnnotation == NullableAnnotation.Annotated || !IsAlwaysSet(member));
        return releasable.CallOn(type)?.StatementOn(member.Name, mayBeNull, newLine);
    }

    private static (ReleaseCall Call, bool IsValueOfDictionary)? ElementOf(Releasable releasable, ITypeSymbol type)
    {
        var (element, isValue) = type switch
        {
            IArrayTypeSymbol array => (array.ElementType, false),
            INamedTypeSymbol { TypeArguments.Length: 2 } dictionary when dictionary.GetMembers("Values").Any() => (dictionary.TypeArguments[1], true),
            INamedTypeSymbol { TypeArguments.Length: 1 } list when IsEnumerable(list) => (list.TypeArguments[0], false),
            _ => ((ITypeSymbol?)null, false),
        };
        return element is not null && releasable.CallOn(element) is { } call ? (call, isValue) : null;
    }

    private static bool IsEnumerable(ITypeSymbol type) =>
        type.AllInterfaces.Any(static contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);

    // `readonly` and not annotated: the constructor has set it, or there is a warning that says otherwise.
    private static bool IsAlwaysSet(ISymbol member) => member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };

    private static FieldDeclarationSyntax? DeclarationOf(ISymbol member) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<FieldDeclarationSyntax>();

    // Free() of a read-only handle frees a copy, and the handle itself would be freed again.
    private static FieldDeclarationSyntax WithoutReadOnly(FieldDeclarationSyntax field)
    {
        var index = field.Modifiers.IndexOf(SyntaxKind.ReadOnlyKeyword);
        return index < 0 ? field : field.WithModifiers(field.Modifiers.RemoveAt(index));
    }
}
