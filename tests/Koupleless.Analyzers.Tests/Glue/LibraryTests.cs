using Koupleless.Analyzers.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Koupleless.Analyzers.Tests.Glue;

public class LibraryTests
{
    private const string Library =
        """
        using Microsoft.Extensions.Hosting;

        namespace Shop;

        public interface IPromotion;

        [Provides<IPromotion>]
        public class BlackFriday(Calendar calendar) : IPromotion
        {
            public Calendar Calendar => calendar;
        }

        public class Calendar;

        internal static class Startup
        {
            [ModuleStartup]
            internal static void AddCalendar(IHostApplicationBuilder builder) => builder.Services.AddSingleton<Calendar>();

            [ModuleStartup]
            public static void AddCheck(IHostApplicationBuilder builder) => builder.Services.AddHostedService<Check>();
        }

        /// <summary>Fails the start when a registration is missing.</summary>
        internal class Check(IServiceProvider services) : BackgroundService
        {
            public override Task StartAsync(CancellationToken cancellationToken)
            {
                AppContext.SetData("LibraryProvider", services.GetService(typeof(BlackFriday))?.GetType().Name);
                return Task.CompletedTask;
            }

            protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
        }
        """;

    [Fact]
    public void Generated_sources_are_as_verified() =>
        Snapshot.Verify(ModuleProject.Generate(ModuleProject.Compile(("Library.cs", Library))).Sources, "library");

    [Fact]
    public void In_a_base_its_entry_point_calls_what_intercepted_code_calls()
    {
        using var module = new LoadedModule(ModuleProject.Generate(ModuleProject.Compile(("Library.cs", Library))));

        using var host = module.RunInBase();

        Assert.Equal(
            ["BuilderCreated(HostApplicationBuilder)", "Building(HostApplicationBuilder)", "Built(IHost)", "Run(IHost, last)"],
            host.Calls);
        var services = Assert.IsAssignableFrom<IHost>(Assert.Single(host.Hosts)).Services;
        Assert.Equal(host.ApplicationName, services.GetRequiredService<IHostEnvironment>().ApplicationName);
        Assert.NotNull(services.GetService(module.Assembly.GetType("Shop.Calendar")!));
        Assert.Null(services.GetService(module.Assembly.GetType("Shop.BlackFriday")!));
    }

    [Fact]
    public void Alone_it_registers_its_providers_and_runs()
    {
        using var module = new LoadedModule(ModuleProject.Generate(ModuleProject.Compile(("Library.cs", Library))));
        using var stopper = new HostStopper();

        module.Run("--hostBuilder:reloadConfigOnChange=false");

        Assert.Equal(1, stopper.Started);
        Assert.Equal("BlackFriday", AppContext.GetData("LibraryProvider"));
    }

    [Theory]
    [InlineData("static void Main() { }")]
    [InlineData("private static int Main(string[] args) => 0;")]
    [InlineData("public static async Task Main(string[] args) => await Task.Yield();")]
    [InlineData("static async System.Threading.Tasks.Task<int> Main() { await Task.Yield(); return 0; }")]
    [InlineData("static global::System.Threading.Tasks.Task Main(System.String?[]? args) => Task.CompletedTask;")]
    [InlineData("static void Main(params string[] args) { }")]
    public void A_Main_of_any_shape_makes_a_program(string main) =>
        Assert.Equal("Anything", EntryPointType($"class Anything {{ {main} }}"));

    [Theory]
    [InlineData("void Main() { }")]
    [InlineData("static void Main(int number) { }")]
    [InlineData("static void Main<T>() { }")]
    [InlineData("static string Main() => string.Empty;")]
    [InlineData("static void Main(int[] numbers) { }")]
    [InlineData("static void Main(string[][] args) { }")]
    [InlineData("static void Main(ref string[] args) { }")]
    [InlineData("static Task<string> Main() => Task.FromResult(string.Empty);")]
    [InlineData("class Generic<T> { static void Main() { } }")]
    [InlineData("")]
    public void Without_an_entry_point_one_is_generated(string member) =>
        Assert.Equal("Koupleless.Generated.LibraryEntryPoint", EntryPointType($"public class Anything {{ {member} }}"));

    [Fact]
    public void A_program_gets_no_entry_point() => Assert.False(ModuleProject.Generate("return;").IsLibrary);

    [Fact]
    public void An_invalid_startup_method_is_left_out() =>
        Assert.DoesNotContain("Wrong", ModuleProject.Generate("static class Startup { [ModuleStartup] static void Wrong() { } }").Library);

    private static string EntryPointType(string source)
    {
        using var module = new LoadedModule(ModuleProject.Generate(source));
        return module.Assembly.EntryPoint!.DeclaringType!.FullName!;
    }
}
