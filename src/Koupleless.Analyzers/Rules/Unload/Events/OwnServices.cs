using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.Analyzers.Rules.Unload.Events;

/// <summary>
/// The contracts that the project implements or registers an object of its own for, by simple name: such a service need
/// not be the base's. Looked for once, and only when an answer depends on it.
/// </summary>
internal sealed class OwnServices(Compilation compilation)
{
    private readonly Lazy<HashSet<string>> _names = new(() =>
        [.. compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes()).SelectMany(Names)]);

    public bool Include(ITypeSymbol? type) => type is not null && _names.Value.Contains(type.Name);

    private static IEnumerable<string> Names(SyntaxNode node) => node switch
    {
        BaseListSyntax list => list.Types.Select(static type => SimpleName(type.Type)),
        GenericNameSyntax { Identifier.ValueText: var method } name when IsRegistration(method) && MakesObject(name) =>
            [SimpleName(name.TypeArgumentList.Arguments[0])],
        _ => [],
    };

    private static bool IsRegistration(string method) =>
        method.StartsWith("Add", StringComparison.Ordinal) || method.StartsWith("TryAdd", StringComparison.Ordinal);

    private static bool MakesObject(GenericNameSyntax name) =>
        name.TypeArgumentList.Arguments.Count > 1
        || (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList: { Arguments.Count: var count } arguments }
            && (count == 0 || arguments.DescendantNodes().Any(static node => node is BaseObjectCreationExpressionSyntax)));

    private static string SimpleName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
