using System.Collections;
using System.Reflection;

namespace Koupleless.Hosting.Unload;

/// <summary>The symbols of the runtime binder: which of them are a module's, and how they are taken out of their lists.</summary>
internal sealed class RuntimeBinderSymbols(Assembly binder, TypeOwner owner)
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // From a symbol, a type or the key of a table to what it is made of or belongs to; without a circle.
    private static readonly HashSet<string> s_links =
    [
        "AssociatedSystemType", "parent", "OwningAggregate", "OuterType", "TypeArgsAll", "ElementType", "UnderlyingType", "ReferentType", "ParameterType",
        "Symbol", "Items", "_types", "_pKey1", "_pKey2", "Type",
    ];

    private readonly Dictionary<object, bool> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Type, FieldInfo[]> _fields = [];

    /// <summary>True for what is made of a type of the module.</summary>
    public bool Mentions(object? part)
    {
        if (part is Array items)
            return items.Cast<object?>().Any(Mentions);
        if (part is null || part.GetType().Assembly != binder)
            return owner.Owns(part);
        if (!_known.TryGetValue(part, out var mentions))
        {
            mentions = Links(part.GetType()).Any(field => Mentions(field.GetValue(part)));
            if (part is not ValueType)
                _known[part] = mentions;
        }

        return mentions;
    }

    /// <summary>Takes the module's symbols out of the table of all symbols, and out of those of their namespaces.</summary>
    public void Unlink(IDictionary store)
    {
        var parents = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var key in store.Keys.Cast<object>().ToList())
        {
            // Symbols of the same name under the same parent: the same type of several modules.
            var all = List(store[key], "nextSameName");
            var kept = all.Where(symbol => !Mentions(symbol)).ToList();
            if (kept.Count == all.Count)
                continue;
            parents.UnionWith(all.Except(kept).Select(static symbol => Get(symbol, "parent")).OfType<object>());
            Chain(kept, "nextSameName");
            if (kept.Count > 0)
                store[key] = kept[0];
            else
                store.Remove(key);
        }

        foreach (var parent in parents.Where(parent => !Mentions(parent)))
        {
            var kept = List(Get(parent, "firstChild"), "nextChild").Where(symbol => !Mentions(symbol)).ToList();
            Chain(kept, "nextChild");
            Set(parent, "firstChild", kept.FirstOrDefault());
            Set(parent, "_lastChild", kept.LastOrDefault());
        }
    }

    private static List<object> List(object? first, string next)
    {
        var list = new List<object>();
        for (var symbol = first; symbol is not null; symbol = Get(symbol, next))
            list.Add(symbol);
        return list;
    }

    private static void Chain(List<object> symbols, string next)
    {
        for (var i = 0; i < symbols.Count; i++)
            Set(symbols[i], next, i + 1 < symbols.Count ? symbols[i + 1] : null);
    }

    private FieldInfo[] Links(Type type)
    {
        if (!_fields.TryGetValue(type, out var fields))
            _fields[type] = fields = [.. Hierarchy(type).SelectMany(static part => part.GetFields(Any)).Where(static field => s_links.Contains(NameOf(field)))];
        return fields;
    }

    // Of an automatic property, the property.
    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>')] : field.Name;

    private static object? Get(object symbol, string field) => Find(symbol, field).GetValue(symbol);

    private static void Set(object symbol, string field, object? value) => Find(symbol, field).SetValue(symbol, value);

    private static FieldInfo Find(object symbol, string field) =>
        Hierarchy(symbol.GetType()).Select(type => type.GetField(field, Any)).OfType<FieldInfo>().First();

    private static IEnumerable<Type> Hierarchy(Type? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }
}
