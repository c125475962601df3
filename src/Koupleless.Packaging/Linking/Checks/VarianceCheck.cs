using System.Reflection;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Checks that the variant parameters of the module's interfaces and delegates stand where the base's types allow them (ECMA-335 II.9.7).</summary>
internal sealed class VarianceCheck(ProblemCollector problems)
{
    public void Run(TypeNode type)
    {
        if (!type.Parameters.Any(static parameter => VarianceOf(parameter) != 0))
            return;
        foreach (var declared in type.Interfaces)
            Check(declared, GenericParameterAttributes.Covariant, new(type));
        foreach (var method in type.Methods)
        {
            if (!method.IsVirtual || method.IsStatic)
                continue;
            Check(method.Signature.ReturnType, GenericParameterAttributes.Covariant, new(type, method));
            foreach (var parameter in method.Signature.ParameterTypes)
                Check(parameter, GenericParameterAttributes.Contravariant, new(type, method));
        }
    }

    private void Check(TypeSignature signature, GenericParameterAttributes position, Site site)
    {
        if (signature is not GenericSignature { Definition.Node: { Image.IsModule: false } node } generic)
            return;
        if (!IsValid(generic, position, site))
        {
            var name = SignatureFormatter.Format(generic);
            problems.Add(LinkProblemKind.ConstraintViolated, node.Image.Name, name, $"{name} has a type argument that is variant where it must not be any more.").At(site);
        }
    }

    private static bool IsValid(TypeSignature signature, GenericParameterAttributes position, Site site) => signature switch
    {
        ParameterSignature { OfMethod: false } parameter => site.Find(parameter) is not { } known || VarianceOf(known) is var variance && (variance == 0 || variance == position),
        GenericSignature { Definition.Node: { } node } generic => generic.Arguments.Zip(node.Parameters).All(pair => IsValid(pair.First, PositionIn(pair.Second, position), site)),
        WrappedSignature { Wrapping: Wrapping.Vector } vector => IsValid(vector.Element, position, site),
        _ => true,
    };

    // Neither of the two is where only an invariant parameter may stand.
    private static GenericParameterAttributes PositionIn(GenericParameterNode parameter, GenericParameterAttributes position) => VarianceOf(parameter) switch
    {
        GenericParameterAttributes.Covariant => position,
        GenericParameterAttributes.Contravariant when position != GenericParameterAttributes.VarianceMask => position ^ GenericParameterAttributes.VarianceMask,
        _ => GenericParameterAttributes.VarianceMask,
    };

    private static GenericParameterAttributes VarianceOf(GenericParameterNode parameter) => parameter.Attributes & GenericParameterAttributes.VarianceMask;
}
