using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Koupleless.Packaging.Tests.Linking;

/// <summary>Metadata that compilers do not write, but tools that merge or weave assemblies.</summary>
public sealed class UnusualMetadataTests
{
    [Fact]
    public void The_signature_of_a_field_among_those_of_locals_does_no_harm()
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString("Merged.dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("Merged"), new(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var signature = new BlobBuilder();
        new BlobEncoder(signature).Field().Type().Int32();
        metadata.AddStandaloneSignature(metadata.GetOrAddBlob(signature));
        var image = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        using var target = LinkTarget.OfFiles([]);

        Assert.Empty(LinkChecker.Check([new("Merged", image.ToImmutableArray())], target).Problems);
    }
}
