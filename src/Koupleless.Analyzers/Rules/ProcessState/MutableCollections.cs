using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>Types whose objects are there to be changed. Others are taken for values or services.</summary>
internal static class MutableCollections
{
    private static readonly ImmutableHashSet<string> s_types =
    [
        "System.Collections.ArrayList",
        "System.Collections.BitArray",
        "System.Collections.Concurrent.BlockingCollection`1",
        "System.Collections.Concurrent.ConcurrentBag`1",
        "System.Collections.Concurrent.ConcurrentDictionary`2",
        "System.Collections.Concurrent.ConcurrentQueue`1",
        "System.Collections.Concurrent.ConcurrentStack`1",
        "System.Collections.Generic.Dictionary`2",
        "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.IDictionary`2",
        "System.Collections.Generic.IList`1",
        "System.Collections.Generic.ISet`1",
        "System.Collections.Generic.LinkedList`1",
        "System.Collections.Generic.List`1",
        "System.Collections.Generic.OrderedDictionary`2",
        "System.Collections.Generic.PriorityQueue`2",
        "System.Collections.Generic.Queue`1",
        "System.Collections.Generic.SortedDictionary`2",
        "System.Collections.Generic.SortedList`2",
        "System.Collections.Generic.SortedSet`1",
        "System.Collections.Generic.Stack`1",
        "System.Collections.Hashtable",
        "System.Collections.IDictionary",
        "System.Collections.IList",
        "System.Collections.ObjectModel.Collection`1",
        "System.Collections.Queue",
        "System.Collections.SortedList",
        "System.Collections.Specialized.HybridDictionary",
        "System.Collections.Specialized.ListDictionary",
        "System.Collections.Specialized.NameValueCollection",
        "System.Collections.Specialized.OrderedDictionary",
        "System.Collections.Specialized.StringCollection",
        "System.Collections.Specialized.StringDictionary",
        "System.Collections.Stack",
        "System.Runtime.CompilerServices.StrongBox`1",
        "System.Text.StringBuilder",
        "Microsoft.Extensions.Caching.Memory.IMemoryCache",
        "Microsoft.Extensions.Caching.Memory.MemoryCache",
    ];

    // Almost every type is told apart by its simple name.
    private static readonly ImmutableHashSet<string> s_names =
        [.. s_types.Select(static type => type.Substring(type.LastIndexOf('.') + 1))];

    /// <summary>True for arrays, too.</summary>
    public static bool Contain(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol)
        {
            return true;
        }

        for (; type is not null; type = type.BaseType)
        {
            if (s_names.Contains(type.MetadataName)
                && s_types.Contains($"{type.ContainingNamespace?.ToDisplayString()}.{type.MetadataName}"))
            {
                return true;
            }
        }

        return false;
    }
}
