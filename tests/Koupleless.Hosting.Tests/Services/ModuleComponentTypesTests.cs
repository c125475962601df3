using System.Reflection;
using Koupleless.Hosting.Services;

namespace Koupleless.Hosting.Tests.Services;

/// <summary>The framework's lookups of a circuit's types ask the module first.</summary>
public sealed class ModuleComponentTypesTests
{
    public static TheoryData<string, string> Lookups => new()
    {
        { "Microsoft.AspNetCore.Components.RootTypeCache", "GetRootType" },
        { "Microsoft.AspNetCore.Components.ComponentParametersTypeCache", "GetParameterType" },
    };

    [Theory]
    [MemberData(nameof(Lookups))]
    public void A_type_of_the_module_comes_before_one_of_the_same_name(string lookup, string method)
    {
        var asked = new List<(string, string)>();
        var cache = Create(lookup, (assembly, type) =>
        {
            lock (asked)
                asked.Add((assembly, type));
            return type == "System.Uri" ? typeof(ModuleComponentTypesTests) : null;
        });

        var found = new Type?[8];
        Parallel.For(0, found.Length, i => found[i] = Find(cache, method, "System.Private.Uri", "System.Uri"));

        Assert.All(found, static type => Assert.Equal(typeof(ModuleComponentTypesTests), type));
        Assert.Equal([("System.Private.Uri", "System.Uri")], asked);
    }

    [Theory]
    [MemberData(nameof(Lookups))]
    public void What_the_module_does_not_have_is_looked_for_in_the_process(string lookup, string method)
    {
        var cache = Create(lookup, static (_, _) => null);
        Assert.Equal(typeof(Uri), Find(cache, method, "System.Private.Uri", "System.Uri"));
        Assert.Null(Find(cache, method, "nobody.has.it", "System.Uri"));
    }

    [Fact]
    public void What_keeps_circuits_is_there_in_this_runtime()
    {
        var assembly = Assembly.Load("Microsoft.AspNetCore.Components.Server");
        foreach (var (type, field) in ModuleCircuits.Caches)
        {
            var found = assembly.GetType(type)?.GetField(field, BindingFlags.Instance | BindingFlags.NonPublic);
            Assert.True(found is not null, $"{type}.{field}");
            Assert.Equal("Microsoft.Extensions.Caching.Memory.MemoryCache", found.FieldType.FullName);
        }
    }

    private static object Create(string lookup, Func<string, string, Type?> resolve) =>
        ModuleComponentTypes.Create(Assembly.Load("Microsoft.AspNetCore.Components.Server").GetType(lookup, throwOnError: true)!, resolve);

    private static Type? Find(object cache, string method, string assembly, string type) =>
        (Type?)cache.GetType().GetMethod(method, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(cache, [assembly, type]);
}
