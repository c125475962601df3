using System.Reflection.PortableExecutable;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Koupleless.Build.Placement;

/// <summary>
/// The portable symbols of an assembly, if it has any. They go into the changed assembly, as their file belongs to the one that stays where it is.
/// </summary>
internal sealed class AssemblySymbols
{
    private readonly bool _found;
    private readonly string? _file;

    private AssemblySymbols(bool found, string? file)
    {
        _found = found;
        _file = file;
    }

    /// <summary>Looks in the image and beside it; symbols of another build of the assembly are none.</summary>
    public static AssemblySymbols Find(string path, PEReader image)
    {
        var found = image.TryOpenAssociatedPortablePdb(path, static file => File.Exists(file) ? File.OpenRead(file) : null, out var symbols, out var file);
        symbols?.Dispose();
        return new(found, file);
    }

    /// <summary>Hands the symbols to a module that was read without.</summary>
    public void AddTo(ModuleDefinition module)
    {
        if (_found)
            module.ReadSymbols(_file is null ? new EmbeddedPortablePdbReaderProvider().GetSymbolReader(module, module.Name) : new PortablePdbReaderProvider().GetSymbolReader(module, _file));
    }

    /// <summary>Has the symbols written into the assembly.</summary>
    public WriterParameters ToWrite(WriterParameters parameters)
    {
        if (!_found)
            return parameters;
        parameters.WriteSymbols = true;
        parameters.SymbolWriterProvider = new Embedding();
        return parameters;
    }

    /// <summary>The provider of the library wants the name of a file, which an assembly that is written to memory has not.</summary>
    private sealed class Embedding : ISymbolWriterProvider
    {
        private readonly EmbeddedPortablePdbWriterProvider _provider = new();

        public ISymbolWriter GetSymbolWriter(ModuleDefinition module, string fileName) => _provider.GetSymbolWriter(module, module.Name);

        public ISymbolWriter GetSymbolWriter(ModuleDefinition module, Stream symbolStream) => throw new NotSupportedException();
    }
}
