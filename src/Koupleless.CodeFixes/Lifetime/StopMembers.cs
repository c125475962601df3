using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Koupleless.CodeFixes.Lifetime;

/// <summary>The members of a type that run when the module stops: those it has, or the one to add.</summary>
internal sealed class StopMembers
{
    private readonly FixSite _site;
    private readonly IReadOnlyList<MethodDeclarationSyntax> _existing;
    private readonly NewStopMember _new;

    private StopMembers(FixSite site, IReadOnlyList<MethodDeclarationSyntax> existing, NewStopMember @new)
    {
        _site = site;
        _existing = existing;
        _new = @new;
    }

    private enum NewStopMember
    {
        None,
        ImplementDispose,
        OverrideDispose,
        OverrideDisposing,
    }

    /// <summary>Named in what the user is asked.</summary>
    public string Name => _existing.Count == 0 ? "Dispose" : _existing[0].Identifier.ValueText;

    /// <summary>The members of the type that the place is in; null where there are none and none can be added.</summary>
    public static StopMembers? Of(FixSite site)
    {
        if (site.Type is not { TypeKind: TypeKind.Class, IsStatic: false } type)
        {
            return null;
        }

        var existing = Existing(site, type);
        if (existing.Any(static method => method is null || !StopBody.CanInsert(method)))
        {
            return null;
        }

        var @new = existing.Count > 0 ? NewStopMember.None : NewIn(site.Model.Compilation, type);
        return existing.Count == 0 && @new == NewStopMember.None ? null : new(site, existing!, @new);
    }

    /// <summary>Adds the statement, once.</summary>
    public async Task AddAsync(SolutionEditor editor, string release, CancellationToken cancellationToken)
    {
        var newLine = _site.NewLine;
        foreach (var method in _existing)
        {
            var document = _site.Document.Project.Solution.GetDocument(method.SyntaxTree)!;
            var ofDocument = await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false);
            ofDocument.ReplaceNode(method, (current, _) => StopBody.Insert((MethodDeclarationSyntax)current, release, newLine));
        }

        if (_existing.Count == 0)
        {
            var ofSite = await editor.GetDocumentEditorAsync(_site.Document.Id, cancellationToken).ConfigureAwait(false);
            ofSite.ReplaceNode(_site.TypeDeclaration!, (current, _) => AddMember((TypeDeclarationSyntax)current, release, newLine));
        }
    }

    private TypeDeclarationSyntax AddMember(TypeDeclarationSyntax declaration, string release, string newLine)
    {
        var text = (_new switch
        {
            NewStopMember.OverrideDisposing => "protected override void Dispose(bool disposing)\n{\nif (disposing)\n{\n" + release + "\n}\n\nbase.Dispose(disposing);\n}",
            NewStopMember.OverrideDispose => "public override void Dispose()\n{\n" + release + "\nbase.Dispose();\n}",
            _ => "public void Dispose()\n{\n" + release + "\n}",
        }).Replace("\r\n", "\n").Replace("\n", newLine);
        declaration = TypeParts.AddMember(declaration, text, newLine);
        return _new == NewStopMember.ImplementDispose
            ? TypeParts.AddInterface(
                declaration,
                SyntaxFactory.ParseTypeName("global::System.IDisposable").WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation))
            : declaration;
    }

    // A service container calls DisposeAsync where there is one, and not Dispose: both have to release.
    private static IReadOnlyList<MethodDeclarationSyntax?> Existing(FixSite site, INamedTypeSymbol type)
    {
        var stop = IsHostedService(type) ? Own(type, "StopAsync").FirstOrDefault() : null;
        if (stop is not null && site.Function is MethodDeclarationSyntax { Identifier.ValueText: "StartAsync" })
        {
            return [DeclarationOf(stop)];
        }

        var disposing = Own(type, "Dispose").FirstOrDefault(IsDisposing);
        var dispose = disposing ?? Own(type, "Dispose").FirstOrDefault(static method => method.Parameters.IsEmpty);
        var members = new[] { dispose, Own(type, "DisposeAsync").FirstOrDefault(static method => method.Parameters.IsEmpty) }.OfType<IMethodSymbol>().ToArray();
        return [.. (members.Length == 0 && stop is not null ? [stop] : members).Select(DeclarationOf)];
    }

    private static IEnumerable<IMethodSymbol> Own(INamedTypeSymbol type, string name) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(method =>
            !method.IsStatic && (method.Name == name || method.ExplicitInterfaceImplementations.Any(contract => contract.Name == name)));

    private static MethodDeclarationSyntax? DeclarationOf(IMethodSymbol method) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as MethodDeclarationSyntax;

    private static bool IsHostedService(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(static contract => contract.ToDisplayString() == "Microsoft.Extensions.Hosting.IHostedService");

    private static NewStopMember NewIn(Compilation compilation, INamedTypeSymbol type)
    {
        if (compilation.GetSpecialType(SpecialType.System_IDisposable).GetMembers("Dispose").FirstOrDefault() is not { } contract)
        {
            return NewStopMember.None;
        }

        if (type.FindImplementationForInterfaceMember(contract) is not IMethodSymbol inherited)
        {
            // A base class that is only disposed asynchronously is disposed by its own rules.
            return type.AllInterfaces.Any(static known => known.Name == "IAsyncDisposable") ? NewStopMember.None : NewStopMember.ImplementDispose;
        }

        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.GetMembers("Dispose").OfType<IMethodSymbol>().Any(static method => IsDisposing(method) && CanOverride(method)))
            {
                return NewStopMember.OverrideDisposing;
            }
        }

        return CanOverride(inherited) ? NewStopMember.OverrideDispose : NewStopMember.None;
    }

    // The pattern with a finalizer.
    private static bool IsDisposing(IMethodSymbol method) =>
        method.Parameters.Length == 1 && method.Parameters[0].Type.SpecialType == SpecialType.System_Boolean;

    private static bool CanOverride(IMethodSymbol method) =>
        (method.IsVirtual || (method.IsOverride && !method.IsSealed))
        && method.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
