using System.Reflection;
using System.Runtime.CompilerServices;

namespace Koupleless.Hosting.Unload;

/// <summary>
/// The runtime's process-wide cache of generic virtual methods, which .NET 10 does not empty: an unload puts an empty
/// table in its place, the same one each time, which ought to take no entries and takes two (dotnet/runtime issue
/// 132562). They stay there past the unload that follows. When a later module gets the memory of the types they are
/// about, its calls go to code that is gone; the process crashes or spins. The two places are marked as worn out
/// here, so that nothing is written to them. Thread-safe.
/// </summary>
internal static class GenericVirtualMethods
{
    /// <summary>The table that an unload leaves: its description and two entries.</summary>
    private const int EmptyTableLength = 3;

    // Even, so that the entry is complete; the highest such version, at which the runtime gives up the table instead of
    // writing to it.
    private const uint WornOut = (1u << 29) - 2;

    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Lock s_lock = new();
    private static readonly Members? s_members = Members.Find();

    /// <summary>Keeps stale entries from being made. Has to be called before the first module is unloaded.</summary>
    /// <returns>False when this runtime has no such cache, or another one.</returns>
    public static bool Protect()
    {
        if (s_members is not { } members)
            return false;
        lock (s_lock)
        {
            for (var place = 1; place < EmptyTableLength; place++)
                members.WearOut(place);
            return true;
        }
    }

    /// <summary>
    /// Gives the cache a table that takes entries again, after an unload took it. Without one each call of a generic virtual
    /// method is resolved anew.
    /// </summary>
    public static void Renew()
    {
        if (s_members is not { } members)
            return;
        lock (s_lock)
            members.ReplaceEmptyTable();
    }

    /// <summary>True when the table that unloads leave holds an entry.</summary>
    public static bool HasStaleEntries() => s_members is { } members && Enumerable.Range(1, EmptyTableLength - 1).Any(members.IsTaken);

    /// <summary>Takes the table away, as an unload does.</summary>
    public static void Flush() => s_members?.Flush();

    /// <summary>The private members that are needed. A runtime that has mended or renamed them has none.</summary>
    private sealed record Members(FieldInfo Cache, FieldInfo Table, FieldInfo LastSize, MethodInfo CreateTable, MethodInfo FlushTable, Array EmptyTable, FieldInfo Info, FieldInfo Version, FieldInfo Key)
    {
        public static Members? Find()
        {
            var core = typeof(object).Assembly;
            if (core.GetType("System.Runtime.CompilerServices.VirtualDispatchHelpers")?.GetField("s_virtualFunctionPointerCache", Any) is not { } cache)
                return null;
            // It makes the tables.
            RuntimeHelpers.RunClassConstructor(cache.DeclaringType!.TypeHandle);
            var type = cache.FieldType;
            if (type.GetField("_sentinelTable", Any)?.GetValue(cache.GetValue(null)) is not Array { Length: EmptyTableLength } emptyTable
                || emptyTable.GetType().GetElementType() is not { } entry)
                return null;
            return type.GetField("_table", Any) is { } table
                && type.GetField("_lastFlushSize", Any) is { } lastSize
                && type.GetMethod("CreateCacheTable", Any, [typeof(int), typeof(bool)]) is { } createTable
                && type.GetMethod("FlushCurrentCache", Any, []) is { } flushTable
                && entry.GetField("_info", Any) is { } info
                && info.FieldType.GetField("_version", Any) is { } version
                && version.FieldType == typeof(uint)
                && entry.GetField("_key", Any) is { } key
                    ? new(cache, table, lastSize, createTable, flushTable, emptyTable, info, version, key)
                    : null;
        }

        public void WearOut(int place)
        {
            var entry = Activator.CreateInstance(EmptyTable.GetType().GetElementType()!)!;
            var info = Info.GetValue(entry)!;
            Version.SetValue(info, WornOut);
            Info.SetValue(entry, info);
            EmptyTable.SetValue(entry, place);
        }

        public bool IsTaken(int place)
        {
            var key = Key.GetValue(EmptyTable.GetValue(place))!;
            return !key.Equals(Activator.CreateInstance(key.GetType()));
        }

        public void ReplaceEmptyTable()
        {
            var cache = Cache.GetValue(null)!;
            if (Table.GetValue(cache) != EmptyTable)
                return;
            Table.SetValue(cache, CreateTable.Invoke(cache, [LastSize.GetValue(cache), false]));
            Cache.SetValue(null, cache);
        }

        public void Flush()
        {
            var cache = Cache.GetValue(null)!;
            FlushTable.Invoke(cache, []);
            Cache.SetValue(null, cache);
        }
    }
}
