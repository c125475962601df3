using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Koupleless.HazardRunner;

/// <summary>A case in its context. After <see cref="Release"/> this process holds nothing of it.</summary>
internal sealed class LoadedCase
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private CaseContext? _context;
    private Assembly? _assembly;
    private Type? _client;

    private LoadedCase(CaseContext context, Assembly assembly, Type? client)
    {
        _context = context;
        _assembly = assembly;
        _client = client;
    }

    /// <summary>The case's assembly when it is a shared one, which stays.</summary>
    public Assembly? Shared => _client is null ? null : _assembly;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LoadedCase Load(RunnerOptions options)
    {
        var context = new CaseContext(options.Isolated);
        if (options.Client is not { } client)
            return new(context, context.LoadFrom(options.Case), client: null);
        var shared = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(File.ReadAllBytes(options.Case)));
        return new(context, shared, context.LoadFrom(client).GetType("Client.Widget", throwOnError: true));
    }

    /// <summary>Calls a method of the case as a base calls an entry point: on a thread of its own, in the module's contextual reflection.</summary>
    /// <returns>What it threw, as text.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string? Call(string method, bool optional)
    {
        if (_assembly!.GetType("Case", throwOnError: true)!.GetMethod(method, BindingFlags.Public | BindingFlags.Static) is not { } entry)
            return optional ? null : $"The case has no method {method}";
        object?[] arguments = entry.GetParameters().Length == 0 ? [] : [_client];
        string? error = null;
        var context = _context!;
        var thread = new Thread(() => error = Invoke(context, entry, arguments)) { IsBackground = true, Name = "Module case" };
        thread.UnsafeStart();
        if (!thread.Join(s_patience))
        {
            // As the base does with a program that still blocks its thread when it is told to stop.
            thread.Interrupt();
            thread.Join(TimeSpan.FromSeconds(1));
        }

        return error;
    }

    public void Evict() => new Hosting.Unload.CacheEvictor().Evict(_context!);

    /// <summary>Begins to unload, and lets go.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public WeakReference Release()
    {
        var reference = new WeakReference(_context, trackResurrection: true);
        _context!.Unload();
        (_context, _assembly, _client) = (null, null, null);
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
