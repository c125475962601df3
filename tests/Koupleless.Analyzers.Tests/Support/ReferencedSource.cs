using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>An assembly that is compiled for a test and that the analyzed project refers to.</summary>
internal sealed record ReferencedSource(ReferenceKind Kind, string Name, string Source)
{
    private const string ContractMark = "[assembly: System.Reflection.AssemblyMetadata(\"Koupleless.Contract\", \"true\")]";

    private readonly Lazy<MetadataReference> _compiled = new(() => Compile(Kind, Name, Source));

    public MetadataReference Compile() => _compiled.Value;

    private static MetadataReference Compile(ReferenceKind kind, string name, string source)
    {
        var compilation = ModuleProject.Compile(("Reference.cs", source), ("Mark.cs", kind == ReferenceKind.Contract ? ContractMark : ""))
            .WithAssemblyName(name)
            .WithOptions(new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}

internal enum ReferenceKind
{
    /// <summary>It says of itself that it is a contract.</summary>
    Contract,

    /// <summary>The base says that it provides it.</summary>
    Provided,

    /// <summary>The module carries it.</summary>
    Private,
}
