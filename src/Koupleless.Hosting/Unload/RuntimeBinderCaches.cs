using System.Collections;
using System.Reflection;

namespace Koupleless.Hosting.Unload;

/// <summary>
/// Rids the runtime binder, which <c>dynamic</c> and with it <c>ViewBag</c> go through, of a stopped module's types. Its tables
/// make one graph: symbols of types and members hang below those of namespaces, and types are made of symbols. The names are
/// private; a test pins, evicts and unloads through them.
/// </summary>
internal static class RuntimeBinderCaches
{
    private const string BinderAssembly = "Microsoft.CSharp";
    private const string Binder = "Microsoft.CSharp.RuntimeBinder";
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string[] s_tables =
    [
        "TypeTable.s_aggregateTable", "TypeTable.s_arrayTable", "TypeTable.s_parameterModifierTable", "TypeTable.s_pointerTable", "TypeTable.s_nullableTable",
        "TypeArray.s_tableTypeArrays", "TypeManager.s_internalsVisibleToCache",
    ];

    public static void Evict(TypeOwner owner, IReadOnlyDictionary<string, Assembly> assemblies)
    {
        // Every operation of the binder holds this lock.
        if (assemblies.GetValueOrDefault(BinderAssembly) is not { } binder || Static(binder, "RuntimeBinder.s_bindLock") is not { } gate)
            return;
        lock (gate)
        {
            var symbols = new RuntimeBinderSymbols(binder, owner);
            symbols.Unlink((IDictionary)Static(binder, "Semantics.SymbolStore.s_dictionary")!);
            foreach (var table in s_tables)
                RemoveKeys((IDictionary)Static(binder, $"Semantics.{table}")!, symbols);
            RemoveItems(Static(binder, "SymbolTable.s_typesWithConversionsLoaded")!, symbols);
            RemoveItems(Static(binder, "SymbolTable.s_namesLoadedForEachType")!, symbols);
        }

        // Only lets equal call sites share one binder, and knows from which type each calls.
        (Static(binder, "BinderEquivalence.binderEquivalenceCache") as IDictionary)?.Clear();
    }

    private static void RemoveKeys(IDictionary table, RuntimeBinderSymbols symbols)
    {
        foreach (var key in table.Keys.Cast<object>().Where(symbols.Mentions).ToList())
            table.Remove(key);
    }

    private static void RemoveItems(object set, RuntimeBinderSymbols symbols)
    {
        var remove = set.GetType().GetMethod("Remove")!;
        foreach (var item in ((IEnumerable)set).Cast<object>().Where(symbols.Mentions).ToList())
            remove.Invoke(set, [item]);
    }

    private static object? Static(Assembly binder, string name)
    {
        var end = name.LastIndexOf('.');
        return binder.GetType($"{Binder}.{name[..end]}")?.GetField(name[(end + 1)..], Any)?.GetValue(null);
    }
}
