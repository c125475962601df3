using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class ProxyAndLookupTests
{
    private const string Castle =
        """
        namespace Castle.DynamicProxy;
        public interface IInterceptor;
        public class ProxyGenerator { public T CreateInterfaceProxyWithoutTarget<T>(params IInterceptor[] interceptors) => default!; }
        """;

    private const string Base =
        """
        namespace Shop;
        public static class BaseState { public static IServiceProvider Services { get; } = null!; }
        public interface IHostServices { IServiceProvider Services { get; } }
        """;

    private const string Types =
        """

        public interface IOrders;
        public class Orders : IOrders;
        public class Logging : System.Reflection.DispatchProxy
        {
            protected override object? Invoke(System.Reflection.MethodInfo? method, object?[]? arguments) => null;
        }
        """;

    [Theory]
    [InlineData("[|System.Reflection.DispatchProxy.Create<IOrders, Logging>()|];")]
    [InlineData("[|System.Reflection.DispatchProxy.Create<IDisposable, Logging>()|];")]
    [InlineData("[|System.Reflection.DispatchProxy.Create(typeof(IDisposable), typeof(Logging))|];")]
    public async Task A_dispatch_proxy_is_reported(string program) => await VerifyAsync("KPL2022", program);

    [Fact]
    public async Task A_proxy_of_the_base_s_Castle_is_reported_and_one_of_a_private_copy_is_not()
    {
        const string Program = "[|new Castle.DynamicProxy.ProxyGenerator().CreateInterfaceProxyWithoutTarget<IOrders>()|];";
        await VerifyAsync("KPL2022", Program, new() { References = [new(ReferenceKind.Provided, "Castle.Core", Castle)] });
        await VerifyAsync(
            "", Program.Replace("[|", "").Replace("|]", ""), new() { References = [new(ReferenceKind.Private, "Castle.Core", Castle)] });
    }

    [Fact]
    public async Task A_dynamic_assembly_of_the_module_is_not_reported() =>
        await VerifyAsync("", "_ = System.Reflection.Emit.AssemblyBuilder.DefineDynamicAssembly(new(\"d\"), System.Reflection.Emit.AssemblyBuilderAccess.Run);");

    [Theory]
    [InlineData("[|Shop.BaseState.Services.GetService<IOrders>()|];")]
    [InlineData("[|Shop.BaseState.Services.GetRequiredService(typeof(Orders))|];")]
    [InlineData("[|Shop.BaseState.Services.GetService(typeof(Orders))|];")]
    [InlineData("var services = Shop.BaseState.Services; [|services.GetRequiredService<ILogger<Orders>>()|];")]
    [InlineData("using var scope = Shop.BaseState.Services.CreateScope(); [|scope.ServiceProvider.GetServices<IOrders>()|];")]
    [InlineData("new Reader().Read(); class Reader { private readonly IServiceProvider _base = Shop.BaseState.Services; public void Read() => [|_base.GetService<IOrders>()|]; }")]
    [InlineData("new Reader(null!).Read(); class Reader(Shop.IHostServices host) { public void Read() => [|host.Services.GetService<Microsoft.Extensions.Options.IOptions<Orders>>()|]; }")]
    [InlineData("new Reader(Shop.BaseState.Services).Read(); class Reader(IServiceProvider services) { public void Read() => [|services.GetService<IOrders>()|]; }")]
    [InlineData("Read(Shop.BaseState.Services); static void Read(IServiceProvider services) => [|services.GetService<IOrders>()|];")]
    public async Task A_module_type_asked_of_the_base_is_reported(string program) => await VerifyAsync("KPL2027", program, s_withBase);

    [Theory]
    [InlineData("Shop.BaseState.Services.GetService<ILoggerFactory>()!.CreateLogger<Orders>();")]
    [InlineData("ActivatorUtilities.CreateInstance<Orders>(Shop.BaseState.Services);")]
    [InlineData("var app = WebApplication.Create(args); app.Services.GetService<IOrders>(); app.Services.GetRequiredService<ILogger<Orders>>();")]
    [InlineData("new Reader(null!).Read(); class Reader(IServiceProvider services) { public void Read() => services.GetService<IOrders>(); }")]
    public async Task Other_types_and_other_containers_are_not_reported(string program) => await VerifyAsync("KPL2027", program, s_withBase);

    private static readonly AnalyzedProject s_withBase = new() { References = [new(ReferenceKind.Contract, "Shop", Base)] };

    private static async Task VerifyAsync(string rule, string program, AnalyzedProject? project = null) =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(program.Replace("[|", $"{{|{rule}:").Replace("|]", "|}") + Types, project);
}
