using System.Collections;
using System.Reflection;
using Koupleless.Hosting.Tests.Support;
using Koupleless.Hosting.Unload;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>The caches of Razor components hold a module, and let go of it after eviction.</summary>
[Collection(ProcessWideCollection.Name)]
public sealed class ComponentCacheTests
{
    private static readonly byte[] s_module = ModuleCompiler.Compile("components", """
        using System.ComponentModel.DataAnnotations;
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Components.Forms;
        using Microsoft.AspNetCore.Components.Rendering;
        System.Console.WriteLine("not run");
        public class Item { [Required] public string Name { get; set; } = ""; public Size Size { get; set; } public List<Item> Parts { get; } = []; }
        public enum Size { Small, Large }
        public class Leaf : ComponentBase
        {
            [Parameter] public Item? Item { get; set; }
            protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Item?.Name);
        }
        public static class Uses
        {
            public static object NameOfField() { var item = new Item(); return FieldIdentifier.Create(() => item.Name); }
            public static object Size() => BindConverter.FormatValue(global::Size.Large, null)!;
            public static object Parsed() => BindConverter.TryConvertTo<global::Size>("Large", null, out var size) ? size : throw new FormatException();
            public static object Validated() { var context = new EditContext(new Item()); using var on = context.EnableDataAnnotationsValidation(new Microsoft.Extensions.DependencyInjection.ServiceCollection().BuildServiceProvider()); context.NotifyFieldChanged(context.Field("Name")); return context.GetValidationMessages().Single(); }
        }
        """, generate: false);

    private static readonly Dictionary<string, Action<Assembly>> s_uses = new()
    {
        ["a rendered component"] = static module => Render(module.GetType("Leaf")!),
        ["a field by expression"] = static module => Call(module, "NameOfField"),
        ["an enum that is formatted"] = static module => Call(module, "Size"),
        ["an enum that is parsed"] = static module => Call(module, "Parsed"),
        ["a validated form"] = static module => Call(module, "Validated"),
    };

    public static TheoryData<string> Uses => [.. s_uses.Keys];

    /// <summary>All of them, by place: what is no entry in a cache of the framework is none in the list.</summary>
    public static TheoryData<int> Caches => [.. Enumerable.Range(0, ComponentCaches.All.Count)];

    [Theory]
    [MemberData(nameof(Uses))]
    public Task Eviction_frees_what_a_use_pins(string use) => CacheUse.AssertEvictedAsync(s_module, s_uses[use]);

    [Theory]
    [MemberData(nameof(Caches))]
    public Task Eviction_frees_what_an_entry_pins(int number) => CacheUse.AssertEvictedAsync(s_module, module => AddEntry(ComponentCaches.All[number], module.GetType("Item")!));

    private static void AddEntry(FrameworkCache cache, Type type)
    {
        var dictionary = DictionaryOf(cache);
        var arguments = dictionary.GetType().GetGenericArguments();
        if (cache.Shape == FrameworkCacheShape.Values)
            dictionary.Add(Activator.CreateInstance(arguments[0], Guid.NewGuid().ToString(), "Item")!, type);
        else
            dictionary.Add(KeyOf(arguments[0], type)!, arguments[1].IsValueType ? Activator.CreateInstance(arguments[1]) : null);
    }

    private static object? KeyOf(Type key, Type type) => key switch
    {
        _ when key == typeof(Type) => type,
        _ when key == typeof(MemberInfo) => type.GetProperty("Name"),
        _ when key == typeof(MethodInfo) => type.GetMethod("get_Name"),
        _ when key == typeof(string) => "Name",
        _ when key == typeof(Assembly) => type.Assembly,
        _ when key.IsAssignableFrom(typeof(HashSet<Assembly>)) => new HashSet<Assembly> { type.Assembly },
        _ => key.GetConstructors().Single().Invoke([.. key.GetConstructors().Single().GetParameters().Select(part => KeyOf(part.ParameterType, type))]),
    };

    private static IDictionary DictionaryOf(FrameworkCache cache)
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        object? value = null;
        var type = Assembly.Load(cache.AssemblyName).GetType(cache.Type);
        foreach (var part in cache.Path.Split('/'))
        {
            value = type!.GetField(part, Any)!.GetValue(value);
            type = value!.GetType();
        }

        return (IDictionary)value!;
    }

    private static void Render(Type component)
    {
        using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        renderer.Dispatcher.InvokeAsync(() => renderer.RenderComponentAsync(component, ParameterView.Empty)).GetAwaiter().GetResult();
    }

    private static void Call(Assembly module, string method) => module.GetType("Uses")!.GetMethod(method)!.Invoke(null, null);
}
