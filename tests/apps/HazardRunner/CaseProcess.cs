using System.Reflection;
using System.Runtime.CompilerServices;
using Koupleless.HazardRunner.Retention;
using Koupleless.HazardRunner.State;

namespace Koupleless.HazardRunner;

/// <summary>One case from load to unload.</summary>
internal static class CaseProcess
{
    public static RunReport Run(RunnerOptions options)
    {
        foreach (var type in options.UsedBefore)
            UseBefore(type);
        var references = CaseReferences.Read(options.Case);
        var baseState = references.UsesBase ? new BaseProbe() : null;
        var process = new ProcessState(references.SharedTypes(options.Isolated));
        CaseHosts.Prepare();
        var loaded = LoadedCase.Load(options);

        // What ends the process from here on is the case.
        File.WriteAllText($"{options.Result}.started", "");
        var error = loaded.Call("Run", optional: false);
        var changes = process.Changes().ToList();
        var statics = loaded.ChangedStatics();
        error ??= loaded.Call("Stop", optional: true);
        changes.AddRange(process.Changes());
        var context = Unload(loaded, options.Evict);

        var collections = Collector.Collect(context);
        var (path, problem) = options.Path && context.IsAlive ? RetentionPath.Find() : ([], null);
        return new RunReport
        {
            Pinned = context.IsAlive,
            Collections = collections,
            StoppedBase = baseState?.IsStopped == true,
            Changes = [.. changes.Distinct()],
            ChangedStatics = statics,
            Exception = error,
            Path = path,
            PathProblem = problem,
        };
    }

    // What a library starts when it is first used then belongs to the base.
    private static void UseBefore(string type)
    {
        var (assembly, name) = (type.Split('/')[0], type.Split('/')[1]);
        RuntimeHelpers.RunClassConstructor(Assembly.Load(assembly).GetType(name, throwOnError: true)!.TypeHandle);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Unload(LoadedCase loaded, bool evict)
    {
        if (evict)
            loaded.Evict();
        return loaded.Release();
    }
}
