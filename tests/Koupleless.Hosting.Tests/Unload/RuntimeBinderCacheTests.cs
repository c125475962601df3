using System.Reflection;
using System.Runtime.Loader;
using Koupleless.Hosting.Tests.Support;
using Koupleless.Hosting.Unload;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>The runtime binder holds a module that uses <c>dynamic</c>, lets go of it after eviction, and still serves the others.</summary>
[Collection(ProcessWideCollection.Name)]
public sealed class RuntimeBinderCacheTests
{
    private static readonly byte[] s_module = ModuleCompiler.Compile("bound", """
        System.Console.WriteLine("not run");
        namespace Shop
        {
            public class Item { public string Name { get; set; } = ""; public int Count; public Item Twice(Item other) => new() { Name = Name + other.Name, Count = Count + other.Count }; public event Action? Changed; public void Touch() => Changed?.Invoke(); }
            public class Box<T> { public List<T> All { get; } = []; public T this[int index] => All[index]; public static implicit operator int(Box<T> box) => box.All.Count; }
            public static class Uses
            {
                public static string Member() { dynamic item = new Item(); item.Name = "a"; item.Count += 2; dynamic twice = item.Twice(item); return twice.Name + twice.Count; }
                public static string Generic() { dynamic box = new Box<Item>(); box.All.Add(new Item { Name = "b" }); int count = box; Item?[] array = [box[0]]; dynamic arrays = array; return arrays[0].Name + count; }
                public static string Bag() { dynamic bag = new System.Dynamic.ExpandoObject(); bag.Item = new Item { Name = "c" }; return bag.Item.Name; }
                public static string Event() { dynamic item = new Item(); var count = 0; item.Changed += (Action)(() => count++); item.Touch(); return "d" + count; }
            }
        }
        """, generate: false);

    private static readonly Dictionary<string, string> s_expected = new() { ["Member"] = "aa4", ["Generic"] = "b1", ["Bag"] = "c", ["Event"] = "d1" };

    public static TheoryData<string> Uses => [.. s_expected.Keys];

    [Theory]
    [MemberData(nameof(Uses))]
    public Task Eviction_frees_what_a_use_pins(string use) => CacheUse.AssertEvictedAsync(s_module, module => Call(module, use));

    [Fact]
    public void Eviction_leaves_what_others_have_bound()
    {
        var contexts = Enumerable.Range(0, 3).Select(static _ => new AssemblyLoadContext("bound", isCollectible: true)).ToList();
        var modules = contexts.ConvertAll(static context => context.LoadFromStream(new MemoryStream(s_module)));
        foreach (var module in modules)
            CallAll(module);

        // The one in the middle, of types of the same names.
        new CacheEvictor().Evict(contexts[1]);

        foreach (var module in modules)
            CallAll(module);
        Assert.Equal("eviction", OfTheBase("eviction"));
        foreach (var context in contexts)
        {
            new CacheEvictor().Evict(context);
            context.Unload();
        }
    }

    private static void CallAll(Assembly module)
    {
        foreach (var use in s_expected.Keys)
            Call(module, use);
    }

    private static void Call(Assembly module, string use) => Assert.Equal(s_expected[use], module.GetType("Shop.Uses")!.GetMethod(use)!.Invoke(null, null));

    private static string OfTheBase(string text)
    {
        dynamic list = new List<string> { text };
        return list[0];
    }
}
