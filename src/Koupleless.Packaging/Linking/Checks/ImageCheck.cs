using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>All checks of one assembly that a module carries.</summary>
internal static class ImageCheck
{
    public static IEnumerable<LinkProblem> Run(AssemblyImage image, CoreTypes coreTypes)
    {
        var problems = new ProblemCollector(image);
        var assignability = new Assignability(coreTypes);
        var instantiations = new InstantiationCheck(new(assignability), problems);

        DecodeSignatures(image);
        var references = new ReferenceCheck(image, problems);
        references.Run();
        new AttributeCheck(image, references, instantiations, problems).Run();

        var inheritance = new InheritanceCheck(problems);
        var overrides = new OverrideCheck(problems);
        var implementations = new ImplementationCheck(assignability, problems);
        var interfaces = new InterfaceCheck(problems);
        var variance = new VarianceCheck(problems);
        var signatures = new SignatureCheck(references, instantiations);
        var bodies = new BodyCheck(image, references, instantiations, new(assignability, problems), problems);
        foreach (var handle in image.Metadata.TypeDefinitions)
        {
            var type = image.Node(handle);
            inheritance.Run(type);
            overrides.Run(type);
            implementations.Run(type);
            interfaces.Run(type);
            variance.Run(type);
            signatures.Run(type);
            foreach (var method in type.Methods)
                bodies.Run(method);
        }

        return problems.ToLinkProblems();
    }

    /// <summary>
    /// Decoding tells which references are to a type of another kind, a class that became a structure for example; the
    /// check of the references reports them with the places that it finds later.
    /// </summary>
    private static void DecodeSignatures(AssemblyImage image)
    {
        var metadata = image.Metadata;
        foreach (var type in metadata.TypeDefinitions.Select(image.Node))
        {
            foreach (var method in type.Methods)
                _ = method.Signature;
            foreach (var field in type.Fields)
                _ = field.Signature;
        }

        for (var row = 1; row <= metadata.GetTableRowCount(TableIndex.StandAloneSig); row++)
        {
            var handle = MetadataTokens.StandaloneSignatureHandle(row);
            // GetKind throws at those of fields, which debuggers have for constants and some tools leave behind.
            if (metadata.GetBlobReader(metadata.GetStandaloneSignature(handle).Signature).ReadSignatureHeader().Kind == SignatureKind.LocalVariables)
                image.DecodeLocals(handle);
        }

        for (var row = 1; row <= metadata.GetTableRowCount(TableIndex.TypeSpec); row++)
            image.DecodeType(MetadataTokens.TypeSpecificationHandle(row));
    }
}
