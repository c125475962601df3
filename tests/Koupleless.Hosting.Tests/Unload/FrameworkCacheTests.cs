using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.Metrics;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Loader;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Xml.Serialization;
using Koupleless.Hosting.Services;
using Koupleless.Hosting.Tests.Support;
using Koupleless.Hosting.Unload;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>
/// Each framework cache is shown to hold a module and to let go of it after eviction: a runtime that renames one of the
/// private names fails here and not at a user's.
/// </summary>
[Collection(ProcessWideCollection.Name)]
public sealed class FrameworkCacheTests
{
    private static readonly byte[] s_module = ModuleCompiler.Compile("caches", """
        using System.ComponentModel.DataAnnotations;
        System.Console.WriteLine("not run");
        public class Item { [Required] public string Name { get; set; } = ""; public int Count { get; set; } }
        public record struct Parsed(int Value) { public static bool TryParse(string text, out Parsed value) { value = default; return true; } }
        public class Bound { public static ValueTask<Bound?> BindAsync(HttpContext context) => default; }
        public record Query(string Text, int Page);
        public static class Limits { public static string Highest = ""; }
        public class Basket { public List<Item> Items { get; set; } = [new()]; }
        public static class Handlers
        {
            public static int Observe() => 1;
            public static string Parse(Parsed value) => "";
            public static string Bind(Bound value) => "";
            public static string Read([Microsoft.AspNetCore.Http.AsParameters] Query query) => "";
        }
        """, generate: false);

    private static readonly MeterListener s_listener = new();

    /// <summary>What fills the caches, and whether anything but eviction would free the context.</summary>
    private static readonly Dictionary<string, Action<Assembly>> s_uses = new()
    {
        ["System.Text.Json"] = static module => JsonSerializer.Serialize(Instance(module, "Item")),
        ["TypeDescriptor properties"] = static module => TypeDescriptor.GetProperties(module.GetType("Item")!),
        ["TypeDescriptor attributes"] = static module => TypeDescriptor.GetAttributes(module.GetType("Item")!),
        ["TypeDescriptor of an instance"] = static module => TypeDescriptor.GetProperties(Instance(module, "Item")),
        ["Validator"] = static module => Validate(Instance(module, "Item")),
        ["TryParse of a minimal API"] = static module => RequestDelegateFactory.Create(Handler(module, "Parse")),
        ["BindAsync of a minimal API"] = static module => RequestDelegateFactory.Create(Handler(module, "Bind")),
        ["AsParameters of a minimal API"] = static module => RequestDelegateFactory.Create(Handler(module, "Read"), new RequestDelegateFactoryOptions { ServiceProvider = new ServiceCollection().BuildServiceProvider() }),
        ["MVC model metadata"] = static module => _ = new EmptyModelMetadataProvider().GetMetadataForType(module.GetType("Parsed")!).IsComplexType,
        ["MVC validation of a list"] = static module => ValidateInMvc(ListOf(module)),
        ["Metadata of another type"] = static module => new AssociatedMetadataTypeTypeDescriptionProvider(module.GetType("Item")!).GetTypeDescriptor(module.GetType("Item")!)!.GetProperties(),
        ["An observable instrument"] = static module => new Meter("caches").CreateObservableGauge("observed", Observe(module)),
        ["An observable instrument that a listener reads"] = static module =>
        {
            var instrument = new Meter("caches").CreateObservableGauge("listened", Observe(module));
            s_listener.EnableMeasurementEvents(instrument);
        },
        ["A field in an interpreted expression"] = static module => ReadInterpreted(module.GetType("Limits")!.GetField("Highest")!),
        ["XML of a list in an object"] = static module => new XmlSerializer(module.GetType("Basket")!).Serialize(Stream.Null, Instance(module, "Basket")),
        ["XML of a list"] = static module => ModuleXmlSerializer.Create(ListOf(module).GetType())!.Serialize(Stream.Null, ListOf(module)),
        ["Data contract of a list"] = static module => new DataContractSerializer(ListOf(module).GetType()).WriteObject(Stream.Null, ListOf(module)),
        ["Data contract of a list in an object"] = static module => new DataContractSerializer(module.GetType("Basket")!).WriteObject(Stream.Null, Instance(module, "Basket")),
        ["A column of a data table"] = static module => new System.Data.DataTable().Columns.Add("item", module.GetType("Item")!),
        ["A dictionary in a view"] = static module => new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary())
        {
            ["items"] = Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), module.GetType("Item")!)),
        }.Eval("items.first"),
        ["Metadata of an endpoint that has none"] = static module => typeof(EndpointMetadataCollection).GetMethod("GetMetadata", 1, [])!.MakeGenericMethod(module.GetType("Item")!).Invoke(EndpointMetadataCollection.Empty, null),
        ["Route values of an object"] = static module => _ = new RouteValueDictionary(Instance(module, "Item")).Count,
    };

    public static TheoryData<string> Uses => [.. s_uses.Keys];

    [Theory]
    [MemberData(nameof(Uses))]
    public Task Eviction_frees_what_a_use_pins(string use) => CacheUse.AssertEvictedAsync(s_module, s_uses[use]);

    [Fact]
    public void Every_cache_is_there_in_this_runtime()
    {
        foreach (var assembly in FrameworkCaches.All.Select(static cache => cache.AssemblyName).Distinct())
            Assembly.Load(assembly);
        foreach (var use in s_uses.Keys)
            CacheUse.Run(s_module, s_uses[use], evictor: null);

        Assert.Empty(FrameworkCaches.All.Where(cache => !cache.Exists(LoadedAssemblies())).Select(static cache => $"{cache.AssemblyName}: {cache.Type}.{cache.Path}"));
    }

    [Fact]
    public void Eviction_leaves_what_others_have_cached()
    {
        var mine = TypeDescriptor.GetProperties(typeof(FrameworkCacheTests));
        var context = new AssemblyLoadContext("other", isCollectible: true);

        foreach (var cache in FrameworkCaches.All)
            cache.Purge(new TypeOwner(context), LoadedAssemblies());

        Assert.Same(mine, TypeDescriptor.GetProperties(typeof(FrameworkCacheTests)));
        context.Unload();
    }

    [Fact]
    public void Eviction_leaves_the_instruments_of_others()
    {
        var context = new AssemblyLoadContext("instruments", isCollectible: true);
        var module = context.LoadFromStream(new MemoryStream(s_module));
        using var meter = new Meter("of the base");
        meter.CreateObservableGauge("of the base", static () => 1);
        meter.CreateObservableGauge("of the module", Observe(module));
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter == meter)
                self.EnableMeasurementEvents(instrument);
        };
        var measured = new List<string>();
        listener.SetMeasurementEventCallback<int>((instrument, _, _, _) => measured.Add(instrument.Name));
        listener.Start();

        new CacheEvictor().Evict(context);
        listener.RecordObservableInstruments();
        listener.RecordObservableInstruments();

        Assert.Equal(["of the base", "of the base"], measured);
        context.Unload();
    }

    private static Dictionary<string, Assembly> LoadedAssemblies() =>
        AssemblyLoadContext.Default.Assemblies.DistinctBy(static assembly => assembly.GetName().Name).ToDictionary(static assembly => assembly.GetName().Name!);

    private static object ListOf(Assembly module) => Activator.CreateInstance(typeof(List<>).MakeGenericType(module.GetType("Item")!))!;

    private static void ValidateInMvc(object model)
    {
        using var services = new ServiceCollection().AddLogging().AddMvcCore().AddDataAnnotations().Services.BuildServiceProvider();
        services.GetRequiredService<IObjectModelValidator>().Validate(new ActionContext(), new ValidationStateDictionary(), "", model);
    }

    private static void Validate(object instance) => Validator.TryValidateObject(instance, new ValidationContext(instance), null, true);

    private static void ReadInterpreted(FieldInfo field) => Expression.Lambda<Func<object>>(Expression.Field(null, field)).Compile(preferInterpretation: true)();

    private static object Instance(Assembly module, string type) =>
        Activator.CreateInstance(module.GetType(type)!)!;

    private static Func<int> Observe(Assembly module) => module.GetType("Handlers")!.GetMethod("Observe")!.CreateDelegate<Func<int>>();

    private static Delegate Handler(Assembly module, string name)
    {
        var method = module.GetType("Handlers")!.GetMethod(name)!;
        return method.CreateDelegate(typeof(Func<,>).MakeGenericType(method.GetParameters()[0].ParameterType, typeof(string)));
    }
}
