using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.Analyzers.Analysis.Ownership;

/// <summary>
/// The bodies of methods that a body under analysis calls: one level deep, so that a rule sees through a helper and never
/// walks the project. Thread-safe.
/// </summary>
internal sealed class MethodBodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);

    /// <summary>The body of a method of this project, or null when there is none, or more than one.</summary>
    public IOperation? Find(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)
            && method is { IsAbstract: false, IsVirtual: false, IsOverride: false }
                ? _bodies.GetOrAdd(method.OriginalDefinition, Read)
                : null;

    /// <summary>The constructors' bodies and the initializers of the instance members of a class of this project.</summary>
    public IEnumerable<IOperation> OfConstruction(INamedTypeSymbol type) =>
        type.InstanceConstructors.Select(Find)
            .Concat(type.GetMembers().Where(static member => !member.IsStatic).Select(InitializerOf))
            .OfType<IOperation>();

    /// <summary>All code of the instances of a class of this project, but that of nested types.</summary>
    public IEnumerable<IOperation> OfInstances(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>()
            .Where(static method => method is { IsStatic: false, MethodKind: not MethodKind.Constructor })
            .Select(Read)
            .OfType<IOperation>()
            .Concat(OfConstruction(type));

    private IOperation? InitializerOf(ISymbol member)
    {
        EqualsValueClauseSyntax? initializer = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return initializer is null ? null : ModelOf(initializer.SyntaxTree).GetOperation(initializer);
    }

    private IOperation? Read(IMethodSymbol method)
    {
        var declarations = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences;
        if (declarations.Length != 1)
        {
            return null;
        }

        var syntax = declarations[0].GetSyntax();
        SyntaxNode? body = syntax switch
        {
            BaseMethodDeclarationSyntax => syntax,
            LocalFunctionStatementSyntax => syntax,
            ArrowExpressionClauseSyntax arrow => arrow,
            AccessorDeclarationSyntax => syntax,
            _ => null,
        };
        return body is null ? null : ModelOf(body.SyntaxTree).GetOperation(body);
    }

#pragma warning disable RS1030 // One called method, once: the price of seeing through a helper that stands in another file.
    private SemanticModel ModelOf(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
