using Koupleless.Analyzers.Rules.Unload.Caches;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class SharedCacheTests
{
    [Theory]
    [InlineData("[|Shop.BaseState.Cache[typeof(Own)] = \"text\"|]; class Own;")]
    [InlineData("[|Shop.BaseState.Cache[typeof(string)] = new Own()|]; class Own;")]
    [InlineData("[|Shop.BaseState.Cache.Add(typeof(List<Own>), 1)|]; class Own;")]
    [InlineData("[|Shop.BaseState.Cache.TryAdd(typeof(int), new Library.Item())|];")]
    [InlineData("[|Shop.BaseState.Values.GetOrAdd(\"own\", _ => new Own())|]; class Own;")]
    [InlineData("[|Shop.BaseState.Values.AddOrUpdate(\"own\", new Own(), (_, old) => old)|]; class Own;")]
    [InlineData("[|Shop.BaseState.Values.TryAdd(\"callback\", (Action)(() => { }))|];")]
    [InlineData("[|Shop.BaseState.Values.TryAdd(\"assembly\", typeof(Own).Assembly)|]; class Own;")]
    [InlineData("[|Shop.BaseState.Values.TryAdd(\"assembly\", System.Reflection.Assembly.GetExecutingAssembly())|];")]
    [InlineData("try { args.ToString(); } catch (Exception e) { [|Shop.BaseState.Values[\"last\"] = e|]; }")]
    [InlineData("var cache = Shop.BaseState.Cache; object own = new Own(); [|cache[own.GetType()] = own|]; class Own;")]
    [InlineData("return; class Own { readonly IDictionary<Type, object> _cache = Shop.BaseState.Cache; Own() => [|_cache[GetType()] = this|]; }")]
    [InlineData("[|Shop.BaseState.Services.GetRequiredService<Microsoft.Extensions.Caching.Memory.IMemoryCache>().Set(\"own\", new Own())|]; class Own;", true)]
    [InlineData("[|Shop.Feed<object>.Items.Add(new Own())|]; class Own;")]
    [InlineData("[|System.Text.Json.JsonSerializerOptions.Default.Converters.Add(new Own())|]; class Own : System.Text.Json.Serialization.JsonConverter<int> { public override int Read(ref System.Text.Json.Utf8JsonReader r, Type t, System.Text.Json.JsonSerializerOptions o) => 0; public override void Write(System.Text.Json.Utf8JsonWriter w, int v, System.Text.Json.JsonSerializerOptions o) { } }")]
    [InlineData("[|Shop.BaseState.Attachments.Add(Shop.BaseState.Anchor, new Own())|]; class Own;")]
    [InlineData("[|Shop.BaseState.Attachments.GetValue(typeof(string), _ => new Own())|]; class Own;")]
    [InlineData("return; class Own { static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Shop.IClock, Own> s_byClock = new(); void Attach(Shop.IClock clock) => [|s_byClock.Add(clock, new Own())|]; }")]
    public async Task Something_of_the_module_in_a_collection_of_the_base_is_reported(string program, bool isMemoryCache = false) =>
        await VerifyAsync(isMemoryCache ? "using Microsoft.Extensions.Caching.Memory;\n" + program : program);

    [Theory]
    [InlineData("Shop.BaseState.Cache[typeof(string)] = \"text\";")]
    [InlineData("Shop.BaseState.Values.TryAdd(typeof(Own).FullName!, new Shop.Clock()); class Own;")]
    [InlineData("Shop.BaseState.Values.GetOrAdd(\"clock\", _ => new Shop.Clock());")]
    [InlineData("Own.Cache[typeof(Own)] = new Own(); class Own { public static readonly Dictionary<Type, object> Cache = []; }")]
    [InlineData("var cache = new Dictionary<Type, object>(Shop.BaseState.Cache); cache[typeof(Own)] = new Own(); class Own;")]
    [InlineData("Shop.Feed<Own>.Items.Add(new Own()); class Own;")]
    [InlineData("Shop.BaseState.Cache.ContainsKey(typeof(Own)); class Own;")]
    [InlineData("Shop.BaseState.Attachments.Add(new Own(), new Own()); class Own;")]
    [InlineData("Shop.BaseState.Attachments.Add(new object(), new Own()); class Own;")]
    [InlineData("Shop.BaseState.Attachments.Add(Shop.BaseState.Anchor, \"text\");")]
    [InlineData("var table = new System.Runtime.CompilerServices.ConditionalWeakTable<object, Own>(); table.Add(Shop.BaseState.Anchor, new Own()); class Own;")]
    [InlineData("return; class Own(ICollection<object> items) { void Add() => items.Add(this); }")]
    [InlineData("return; class Own : IDisposable { public Own() => Shop.BaseState.Cache[typeof(Own)] = this; public void Dispose() => Shop.BaseState.Cache.Remove(typeof(Own)); }")]
    [InlineData("return; class Own : IDisposable { public Own() => Shop.BaseState.Values[\"own\"] = this; public void Dispose() => Shop.BaseState.Values[\"own\"] = null!; }")]
    public async Task What_keeps_nothing_of_the_module_is_not_reported(string program) => await VerifyAsync(program);

    [Fact]
    public async Task A_removal_from_another_collection_does_not_count() =>
        await VerifyAsync("[|Shop.BaseState.Cache[typeof(Own)] = 1|]; Shop.BaseState.Values.Clear(); class Own;");

    [Fact]
    public async Task What_a_method_of_the_base_is_given_is_reported_at_the_strict_level_only()
    {
        const string Program = "{|KPL2016:Shop.BaseState.Keep(new Own())|}; Shop.BaseState.Keep(\"text\"); class Own;";

        await RuleRunner.VerifyAsync<Only<SharedCacheCheck>>(Program, Contracts.Module with { Strict = true });
        Assert.Empty(await RuleRunner.GetDiagnosticsAsync<Only<SharedCacheCheck>>(Markup.Parse(Program).Source, Contracts.Module));
    }

    [Fact]
    public async Task The_report_names_the_collection()
    {
        var diagnostic = Assert.Single(await RuleRunner.VerifyAsync<Only<SharedCacheCheck>>("[|Shop.BaseState.Cache[typeof(Own)] = 1|]; class Own;", Contracts.Module));

        Assert.Equal(
            "'BaseState.Cache' keeps something of the module for the life of the process: keep it in the module, or take it out when the module stops",
            diagnostic.GetMessage(null));
    }

    private static Task VerifyAsync(string program) => RuleRunner.VerifyAsync<Only<SharedCacheCheck>>(program, Contracts.Module);
}
