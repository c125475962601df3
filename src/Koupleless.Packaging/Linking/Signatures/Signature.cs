using System.Collections.Immutable;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Metadata;

namespace Koupleless.Packaging.Linking.Signatures;

/// <summary>A type as a signature names it (ECMA-335 II.23.2). Immutable; compare with <see cref="SignatureComparer"/>.</summary>
internal abstract class TypeSignature
{
    /// <summary>True when nothing in it depends on type parameters of a type, so that a substitution changes nothing.</summary>
    public virtual bool IsClosed => true;

    /// <summary>The type without the custom modifiers around it.</summary>
    public virtual TypeSignature Unmodified => this;
}

/// <summary>A built-in type.</summary>
internal sealed class PrimitiveSignature(PrimitiveTypeCode code) : TypeSignature
{
    public PrimitiveTypeCode Code { get; } = code;
}

/// <summary>A class, structure or interface, found or not.</summary>
internal sealed class NamedSignature : TypeSignature
{
    private readonly string? _fullName;

    /// <summary>One that was found.</summary>
    public NamedSignature(TypeNode node, string? assembly = null)
    {
        Node = node;
        Assembly = assembly ?? node.Image.Name;
    }

    /// <summary>One that was not.</summary>
    public NamedSignature(string fullName, string assembly, bool isUnknown = false)
    {
        _fullName = fullName;
        Assembly = assembly;
        IsUnknown = isUnknown;
    }

    public string FullName => _fullName ?? Node!.FullName;

    /// <summary>Simple name of the assembly that was asked for it.</summary>
    public string Assembly { get; }

    /// <summary>Null when the type was not found.</summary>
    public TypeNode? Node { get; }

    /// <summary>True when nobody can say whether the type is there, because an assembly was not at hand.</summary>
    public bool IsUnknown { get; }
}

/// <summary>A generic type with its arguments.</summary>
internal sealed class GenericSignature(NamedSignature definition, ImmutableArray<TypeSignature> arguments) : TypeSignature
{
    public NamedSignature Definition { get; } = definition;

    public ImmutableArray<TypeSignature> Arguments { get; } = arguments;

    public override bool IsClosed { get; } = arguments.All(static argument => argument.IsClosed);
}

/// <summary>A type parameter, of the type or of the method.</summary>
internal sealed class ParameterSignature(int index, bool ofMethod) : TypeSignature
{
    private static readonly ParameterSignature[] s_ofType = [.. Enumerable.Range(0, 16).Select(static index => new ParameterSignature(index, ofMethod: false))];
    private static readonly ParameterSignature[] s_ofMethod = [.. Enumerable.Range(0, 16).Select(static index => new ParameterSignature(index, ofMethod: true))];

    public int Index { get; } = index;

    public bool OfMethod { get; } = ofMethod;

    public override bool IsClosed => OfMethod;

    public static ParameterSignature Of(int index, bool ofMethod) =>
        (ofMethod ? s_ofMethod : s_ofType) is var known && index < known.Length ? known[index] : new(index, ofMethod);
}

/// <summary>What a type can be wrapped into.</summary>
internal enum Wrapping
{
    Vector,
    ByReference,
    Pointer,
    Pinned,
}

/// <summary>A vector, a managed or unmanaged pointer, a pinned local.</summary>
internal sealed class WrappedSignature(TypeSignature element, Wrapping wrapping) : TypeSignature
{
    public TypeSignature Element { get; } = element;

    public Wrapping Wrapping { get; } = wrapping;

    public override bool IsClosed => Element.IsClosed;
}

/// <summary>An array of several dimensions.</summary>
internal sealed class ArraySignature(TypeSignature element, ArrayShape shape) : TypeSignature
{
    public TypeSignature Element { get; } = element;

    public ArrayShape Shape { get; } = shape;

    public override bool IsClosed => Element.IsClosed;
}

/// <summary>A type with a custom modifier, such as the one of an <c>init</c> accessor's return type.</summary>
internal sealed class ModifiedSignature(TypeSignature modifier, TypeSignature element, bool isRequired) : TypeSignature
{
    public TypeSignature Modifier { get; } = modifier;

    public TypeSignature Element { get; } = element;

    public bool IsRequired { get; } = isRequired;

    public override TypeSignature Unmodified => Element.Unmodified;

    public override bool IsClosed => Element.IsClosed && Modifier.IsClosed;
}

/// <summary>A pointer to a function.</summary>
internal sealed class FunctionPointerSignature(MethodSignature<TypeSignature> method) : TypeSignature
{
    public MethodSignature<TypeSignature> Method { get; } = method;

    public override bool IsClosed { get; } = method.ReturnType.IsClosed && method.ParameterTypes.All(static parameter => parameter.IsClosed);
}
