using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Koupleless.HazardRunner.State;

namespace Koupleless.HazardRunner;

/// <summary>A case in its context. After <see cref="Release"/> this process holds nothing of it.</summary>
internal sealed class LoadedCase
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private CaseContext? _context;
    private Assembly? _assembly;
    private Type? _client;
    private OwnStatics? _statics;

    private LoadedCase(CaseContext context, Assembly assembly, Type? client, bool watchStatics)
    {
        _context = context;
        _assembly = assembly;
        _client = client;
        _statics = watchStatics ? new OwnStatics(assembly) : null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LoadedCase Load(RunnerOptions options)
    {
        var context = new CaseContext(options.Isolated);
        if (options.Client is not { } client)
            return new(context, context.LoadFrom(options.Case), client: null, options.Statics);
        var shared = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(File.ReadAllBytes(options.Case)));
        return new(context, shared, context.LoadFrom(client).GetType("Client.Widget", throwOnError: true), options.Statics);
    }

    /// <summary>Calls a method of the case as a base calls an entry point: in the module's contextual reflection.</summary>
    /// <returns>What it threw, as text.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string? Call(string method, bool optional)
    {
        if (_assembly!.GetType("Case", throwOnError: true)!.GetMethod(method, BindingFlags.Public | BindingFlags.Static) is not { } entry)
            return optional ? null : $"The case has no method {method}";
        object?[] arguments = entry.GetParameters().Length == 0 ? [] : [_client];
        string? error = null;
        var context = _context!;
        new BaseThread().Run(() => error = Invoke(context, entry, arguments), s_patience);
        return error;
    }

    /// <summary>What <c>Run</c> has made of the case's own statics.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public IReadOnlyList<string> ChangedStatics() => [.. _statics?.Changes() ?? []];

    public void Evict() => new Hosting.Unload.CacheEvictor().Evict(_context!);

    /// <summary>Begins to unload, and lets go.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public WeakReference Release()
    {
        var reference = new WeakReference(_context, trackResurrection: true);
        _context!.Unload();
        (_context, _assembly, _client, _statics) = (null, null, null, null);
        return reference;
    }

    private static string? Invoke(AssemblyLoadContext context, MethodInfo entry, object?[] arguments)
    {
        try
        {
            using var scope = context.EnterContextualReflection();
            if (entry.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null) is Task task && task.Wait(s_patience))
                task.GetAwaiter().GetResult();
            return null;
        }
        catch (ThreadInterruptedException)
        {
            return null;
        }
        catch (AggregateException exception)
        {
            return Describe(exception.InnerException!);
        }
        catch (Exception exception)
        {
            return Describe(exception);
        }
    }

    private static string Describe(Exception exception) => $"{exception.GetType().FullName}: {exception.Message}";
}
