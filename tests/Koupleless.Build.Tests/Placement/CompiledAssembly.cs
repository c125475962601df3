using System.Reflection;
using System.Runtime.Loader;
using Koupleless.Build.Placement;
using Koupleless.Packaging;
using Koupleless.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Koupleless.Build.Tests.Placement;

/// <summary>An assembly that is compiled on the spot, redirected and run.</summary>
internal static class CompiledAssembly
{
    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static file => MetadataReference.CreateFromFile(file))];

    // Each place belongs to the load context of one assembly; there is one way to find it for the whole process.
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<AssemblyLoadContext, IModulePlace> s_places = [];

    static CompiledAssembly() => ModulePlaces.Use(static assembly => s_places.TryGetValue(AssemblyLoadContext.GetLoadContext(assembly)!, out var place)
        ? place
        : throw new InvalidOperationException($"{assembly} has no place."));

    public static byte[] Compile(string source, DebugInformationFormat symbols = DebugInformationFormat.Embedded)
    {
        const string usings = "using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Reflection; using Microsoft.Extensions.Configuration;";
        var text = SourceText.From($"{usings}\n{source}", System.Text.Encoding.UTF8);
        var compilation = CSharpCompilation.Create(
            "Sample", [CSharpSyntaxTree.ParseText(text, path: "Sample.cs")], s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true, deterministic: true));
        using var image = new MemoryStream();
        var result = compilation.Emit(image, options: new EmitOptions(debugInformationFormat: symbols));
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return image.ToArray();
    }

    /// <summary>Compiles a class <c>Sample</c> with a method <c>Answer</c> that has the expression.</summary>
    public static byte[] CompileExpression(string expression) => Compile($"public static class Sample {{ public static object? Answer() => {expression}; }}");

    public static RedirectedAssembly Redirect(byte[] image) => PlaceRedirector.Redirect("Sample.dll", image) ?? throw new InvalidOperationException("Nothing was redirected.");

    /// <summary>What <c>Sample.Answer()</c> gives.</summary>
    public static object? Run(byte[] image, IModulePlace? place = null) => Load(image, place).GetType("Sample")!.GetMethod("Answer")!.Invoke(null, null);

    public static Assembly Load(byte[] image, IModulePlace? place = null)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        if (place is not null)
            s_places.Add(context, place);
        return context.LoadFromStream(new MemoryStream(image));
    }
}
