using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Rules.Unload;
using Koupleless.Analyzers.Rules.Unload.LoadContexts;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class LoadContextTests
{
    private const string Usings =
        """
        using System.Reflection;
        using System.Runtime.Loader;

        """;

    [Theory]
    [InlineData("return; class [|Plugins|] : AssemblyLoadContext { }")]
    [InlineData("return; class Plugins : AssemblyLoadContext { public [|Plugins|]() { } }")]
    [InlineData("return; class Plugins : AssemblyLoadContext { public Plugins(string path) [|: base(path)|] { } }")]
    [InlineData("return; class Plugins : AssemblyLoadContext { public Plugins() [|: base(\"plugins\", isCollectible: false)|] { } }")]
    [InlineData("return; class Plugins(string name) : [|AssemblyLoadContext(name)|] { }")]
    [InlineData("return; class [|Plugins|](string path) : AssemblyLoadContext { public string Path => path; }")]
    [InlineData("var context = [|new AssemblyLoadContext(\"plugins\")|]; context.Resolving += (_, _) => null;")]
    [InlineData("return; class Host { private readonly AssemblyLoadContext _plugins = [|new(\"plugins\")|]; public Host() => _plugins.Unloading += _ => { }; }")]
    public async Task A_context_that_never_goes_and_refers_to_the_module_is_reported(string program) =>
        await RuleRunner.VerifyAsync<Only<LoadContextCheck>>(Usings + program);

    [Theory]
    [InlineData("return; class Plugins : AssemblyLoadContext { public Plugins() : base(isCollectible: true) { } }")]
    [InlineData("return; class Plugins : AssemblyLoadContext { public Plugins(string name) : base(name, true) { } public Plugins() : this(\"\") { } }")]
    [InlineData("return; class Plugins(string name) : AssemblyLoadContext(name, isCollectible: true) { }")]
    [InlineData("return; class Plugins(bool collectible) : AssemblyLoadContext(null, collectible) { }")]
    [InlineData("var context = new AssemblyLoadContext(\"plugins\", isCollectible: true); context.Resolving += (_, _) => null;")]
    [InlineData("new AssemblyLoadContext(\"plugins\").LoadFromAssemblyPath(\"/plugin.dll\"); Assembly.LoadFile(\"/plugin.dll\");")]
    public async Task A_context_that_goes_or_keeps_nothing_is_not_reported(string program) =>
        await RuleRunner.VerifyAsync<Only<LoadContextCheck>>(Usings + program);

    [Theory]
    [InlineData("_ = {|KPL2026:Type.GetType(name)|};")]
    [InlineData("_ = {|KPL2026:Type.GetType(name, throwOnError: true)|};")]
    [InlineData("_ = {|KPL2026:Assembly.Load(name)|};")]
    [InlineData("_ = {|KPL2026:Assembly.Load(new AssemblyName(name))|};")]
    [InlineData("_ = {|KPL2026:Activator.CreateInstance(name, \"Plugin\")|};")]
    [InlineData("using (AssemblyLoadContext.EnterContextualReflection(module)) { } _ = {|KPL2026:Type.GetType(name)|};")]
    [InlineData("using (AssemblyLoadContext.EnterContextualReflection(typeof(Sample).Assembly)) { _ = {|KPL2026:Type.GetType(name)|}; }")]
    public async Task Shared_code_that_loads_by_name_is_reported(string statement) =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(Shared(statement), AnalyzedProject.Shared);

    [Theory]
    [InlineData("_ = Type.GetType(\"System.String\"); _ = Assembly.Load(\"System.Xml\"); _ = Assembly.Load(new AssemblyName(\"System.Xml\"));")]
    [InlineData("_ = Type.GetType(name, assembly => null, null); _ = typeof(Sample).Assembly.GetType(name); _ = Assembly.Load(new byte[0]);")]
    [InlineData("using (AssemblyLoadContext.EnterContextualReflection(module)) { _ = Type.GetType(name); }")]
    [InlineData("using var scope = AssemblyLoadContext.EnterContextualReflection(module); if (name.Length > 0) { _ = Type.GetType(name); }")]
    [InlineData("_ = Activator.CreateInstance(typeof(Sample)); _ = name.GetType();")]
    public async Task A_known_name_or_a_place_to_look_is_not_reported(string statement) =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(Shared(statement), AnalyzedProject.Shared);

    [Fact]
    public async Task A_module_looks_in_itself() =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(Usings + "_ = Type.GetType(args[0]); _ = Assembly.Load(args[0]);");

    [Fact]
    public async Task A_static_with_a_fixed_address_is_reported() =>
        await RuleRunner.VerifyAsync<Only<NotCollectibleCheck>>(
            "return; class Sample { [System.Runtime.CompilerServices.FixedAddressValueType] public static int [|Pinned|]; public static int Free; }");

    private static string Shared(string statement) => Usings + "public class Sample { public void Use(string name, Assembly module) { " + statement + " } }";
}
