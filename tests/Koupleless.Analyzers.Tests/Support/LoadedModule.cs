using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Koupleless.Runtime;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>A generated module, compiled without an error and loaded as a base loads it.</summary>
internal sealed class LoadedModule : IDisposable
{
    private readonly AssemblyLoadContext _context = new("module", isCollectible: true);

    public LoadedModule(GeneratedModule module)
    {
        using var image = new MemoryStream();
        var result = module.Compilation.Emit(image);
        Assert.Empty(result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        Assembly = _context.LoadFromStream(image);
        Glue = (ModuleGlue)Activator.CreateInstance(Assembly.GetCustomAttribute<ModuleGlueAttribute>()!.Type)!;
    }

    public Assembly Assembly { get; }

    public ModuleGlue Glue { get; }

    /// <summary>Attaches a recording base and runs the entry point.</summary>
    public RecordingModuleHost RunInBase(params string[] arguments)
    {
        var host = new RecordingModuleHost();
        Glue.Attach(host);
        try
        {
            Run(arguments);
        }
        catch (ModuleExitException)
        {
            // The end that Environment.Exit has in a base.
        }

        return host;
    }

    /// <summary>Runs the entry point; gives what it returns, or null.</summary>
    public object? Run(params string[] arguments)
    {
        var entryPoint = Assembly.EntryPoint!;

        // MVC loads the assembly of its controllers by name.
        using var scope = _context.EnterContextualReflection();
        try
        {
            return entryPoint.Invoke(null, entryPoint.GetParameters().Length == 0 ? [] : [arguments]);
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }

    public void Dispose() => _context.Unload();
}
