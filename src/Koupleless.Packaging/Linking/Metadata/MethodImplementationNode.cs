using System.Reflection;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Resolution;

namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>A row that says which method implements or overrides which: an explicit implementation in C#.</summary>
internal sealed class MethodImplementationNode
{
    private readonly Lazy<(TypeInstance Type, MethodNode Method)?> _declaration;
    private readonly Lazy<MethodNode?> _body;

    public MethodImplementationNode(TypeNode type, MethodImplementation row)
    {
        // The body can be a method of a base type; such a one is never abstract.
        IsAbstract = row.MethodBody.Kind == HandleKind.MethodDefinition
            && (type.Image.Metadata.GetMethodDefinition((MethodDefinitionHandle)row.MethodBody).Attributes & MethodAttributes.Abstract) != 0;
        _declaration = new(() => MemberResolver.ResolveMethod(type.Image, row.MethodDeclaration));
        _body = new(() => MemberResolver.ResolveMethod(type.Image, row.MethodBody)?.Method);
    }

    /// <summary>True in an interface that takes an implementation away again.</summary>
    public bool IsAbstract { get; }

    /// <summary>What is implemented; null when it was not found.</summary>
    public (TypeInstance Type, MethodNode Method)? Declaration => _declaration.Value;

    /// <summary>What implements it; null when it was not found.</summary>
    public MethodNode? Body => _body.Value;
}
