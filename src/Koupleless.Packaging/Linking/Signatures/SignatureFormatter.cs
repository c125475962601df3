using System.Collections.Immutable;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Metadata;

namespace Koupleless.Packaging.Linking.Signatures;

/// <summary>Writes types and members as people who write C# read them.</summary>
internal static class SignatureFormatter
{
    public static string Format(TypeSignature signature) => signature switch
    {
        PrimitiveSignature primitive => Keyword(primitive.Code),
        NamedSignature named => Name(named.FullName, []),
        GenericSignature generic => Name(generic.Definition.FullName, generic.Arguments),
        ParameterSignature parameter => $"{(parameter.OfMethod ? "!!" : "!")}{parameter.Index}",
        WrappedSignature { Wrapping: Wrapping.Vector } vector => $"{Format(vector.Element)}[]",
        WrappedSignature { Wrapping: Wrapping.ByReference } reference => $"ref {Format(reference.Element)}",
        WrappedSignature { Wrapping: Wrapping.Pointer } pointer => $"{Format(pointer.Element)}*",
        WrappedSignature pinned => Format(pinned.Element),
        ArraySignature array => $"{Format(array.Element)}[{new string(',', Math.Max(0, array.Shape.Rank - 1))}]",
        ModifiedSignature modified => Format(modified.Element),
        FunctionPointerSignature pointer => $"delegate*<{string.Join(", ", pointer.Method.ParameterTypes.Append(pointer.Method.ReturnType).Select(Format))}>",
        _ => "?",
    };

    public static string Format(TypeInstance type) => Format(type.ToSignature());

    public static string Format(MethodNode method) => Format(Format(method.Type.Signature), method.Name, method.Signature);

    public static string Format(FieldNode field) => Format(Format(field.Type.Signature), field.Name, field.Signature);

    /// <summary>Return type, name and parameters.</summary>
    public static string Format(string owner, string name, MethodSignature<TypeSignature> method)
    {
        var arity = method.GenericParameterCount == 0 ? string.Empty : $"<{string.Join(", ", Enumerable.Range(0, method.GenericParameterCount).Select(static index => $"!!{index}"))}>";
        var parameters = string.Join(", ", method.ParameterTypes.Select(Format));
        var modifiers = method.Header.IsInstance ? string.Empty : "static ";
        return name == ".ctor" ? $"{owner}({parameters})" : $"{modifiers}{Format(method.ReturnType)} {owner}.{name}{arity}({parameters})";
    }

    /// <summary>Type and name.</summary>
    public static string Format(string owner, string name, TypeSignature field) => $"{Format(field)} {owner}.{name}";

    // The arguments of a nested type are those of its outer types first: each name takes as many as it says.
    private static string Name(string fullName, ImmutableArray<TypeSignature> arguments)
    {
        var used = 0;
        var parts = fullName.Split('+').Select(part =>
        {
            var tick = part.IndexOf('`');
            if (tick < 0)
                return part;
            var count = int.TryParse(part.AsSpan(tick + 1), out var arity) ? arity : 0;
            var names = Enumerable.Range(used, count).Select(index => index < arguments.Length ? Format(arguments[index]) : arguments.IsEmpty ? string.Empty : "?");
            used += count;
            return $"{part[..tick]}<{string.Join(arguments.IsEmpty ? "," : ", ", names)}>";
        });
        return string.Join('.', parts);
    }

    private static string Keyword(PrimitiveTypeCode code) => code switch
    {
        PrimitiveTypeCode.Boolean => "bool",
        PrimitiveTypeCode.Byte => "byte",
        PrimitiveTypeCode.SByte => "sbyte",
        PrimitiveTypeCode.Char => "char",
        PrimitiveTypeCode.Int16 => "short",
        PrimitiveTypeCode.UInt16 => "ushort",
        PrimitiveTypeCode.Int32 => "int",
        PrimitiveTypeCode.UInt32 => "uint",
        PrimitiveTypeCode.Int64 => "long",
        PrimitiveTypeCode.UInt64 => "ulong",
        PrimitiveTypeCode.Single => "float",
        PrimitiveTypeCode.Double => "double",
        PrimitiveTypeCode.IntPtr => "nint",
        PrimitiveTypeCode.UIntPtr => "nuint",
        PrimitiveTypeCode.Object => "object",
        PrimitiveTypeCode.String => "string",
        PrimitiveTypeCode.Void => "void",
        _ => code.ToString(),
    };
}
