using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Rules.Unload.Hosting;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class HostingTests
{
    private const string EntityFramework =
        """
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext { public DbContext(DbContextOptions options) { } public DbContext() { } protected virtual void OnConfiguring(DbContextOptionsBuilder builder) { } }
            public class DbContextOptions;
            public class DbContextOptionsBuilder
            {
                public DbContextOptions Options => new();
                public DbContextOptionsBuilder EnableServiceProviderCaching(bool enable = true) => this;
                public DbContextOptionsBuilder UseInternalServiceProvider(IServiceProvider? services) => this;
                public DbContextOptionsBuilder UseLoggerFactory(object? factory) => this;
                public DbContextOptionsBuilder UseSqlite(string connection) => this;
            }
            public class DbContextOptionsBuilder<T> : DbContextOptionsBuilder;
        }
        namespace Microsoft.EntityFrameworkCore.Design { public interface IDesignTimeDbContextFactory<T>; }
        namespace Microsoft.Extensions.DependencyInjection
        {
            using Microsoft.EntityFrameworkCore;
            public static class EntityFrameworkServiceCollectionExtensions
            {
                public static IServiceCollection AddDbContext<T>(this IServiceCollection services, Action<DbContextOptionsBuilder>? optionsAction = null) => services;
                public static IServiceCollection AddDbContextPool<T>(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> optionsAction) => services;
                public static IServiceCollection ConfigureDbContext<T>(this IServiceCollection services, Action<DbContextOptionsBuilder> optionsAction) => services;
            }
        }
        """;

    private const string Types =
        """

        public class Client(HttpClient http) { public HttpClient Http => http; }
        """;

    private const string Context =
        """

        public class Orders(DbContextOptions options) : DbContext(options);
        """;

    [Theory]
    [InlineData("[|services.AddHttpClient()|];")]
    [InlineData("[|services.AddHttpClient(\"shop\")|];")]
    [InlineData("[|services.AddHttpClient<Client>()|];")]
    [InlineData("[|services.AddHttpClient<Client>(http => http.Timeout = TimeSpan.FromSeconds(1))|].ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler());")]
    [InlineData("[|services.AddHttpClient(\"shop\")|].SetHandlerLifetime(TimeSpan.FromMinutes(5));")]
    [InlineData("var builder = [|services.AddHttpClient(\"shop\")|]; builder.AddHttpMessageHandler(() => null!);")]
    [InlineData("services.ConfigureHttpClientDefaults(http => http.SetHandlerLifetime(TimeSpan.FromHours(1))); [|services.AddHttpClient(\"shop\")|];")]
    [InlineData("[|services.AddOptions().AddHttpClient(\"shop\")|]; [|services.AddHttpClient<Client>()|].Services.AddOptions();")]
    [InlineData("var own = services; var copy = own; [|copy.AddHttpClient(\"shop\")|];")]
    public async Task An_http_client_whose_handlers_expire_is_reported(string program) => await VerifyHttpAsync(program);

    [Theory]
    [InlineData("services.AddHttpClient(\"shop\").SetHandlerLifetime(Timeout.InfiniteTimeSpan);")]
    [InlineData("services.AddHttpClient<Client>().ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler()).SetHandlerLifetime(Timeout.InfiniteTimeSpan);")]
    [InlineData("services.AddHttpClient(\"shop\").SetHandlerLifetime(TimeSpan.FromMilliseconds(-1)).AddHttpMessageHandler(() => null!);")]
    [InlineData("var builder = services.AddHttpClient(\"shop\"); builder.AddHttpMessageHandler(() => null!).SetHandlerLifetime(Timeout.InfiniteTimeSpan);")]
    [InlineData("var never = Timeout.InfiniteTimeSpan; services.AddHttpClient(\"shop\").SetHandlerLifetime(never);")]
    [InlineData("services.ConfigureHttpClientDefaults(http => http.SetHandlerLifetime(Timeout.InfiniteTimeSpan)); services.AddHttpClient(\"shop\"); services.AddHttpClient();")]
    [InlineData("Add(services); static IHttpClientBuilder Add(IServiceCollection services) => services.AddHttpClient(\"shop\");")]
    [InlineData("services.AddSingleton(new HttpClient());")]
    public async Task One_whose_handlers_stay_or_that_is_handed_on_is_not_reported(string program) => await VerifyHttpAsync(program);

    [Theory]
    [InlineData("[|services.AddDbContext<Orders>(o => o.UseSqlite(\"\"))|];")]
    [InlineData("[|services.AddDbContext<Orders>(o => o.UseSqlite(\"\").EnableServiceProviderCaching(true))|];")]
    [InlineData("[|services.AddDbContextPool<Orders>((_, o) => { o.UseSqlite(\"\"); })|];")]
    [InlineData("[|services.AddDbContext<Orders>(Configure)|]; static void Configure(DbContextOptionsBuilder o) => o.UseSqlite(\"\");")]
    [InlineData("var options = [|new DbContextOptionsBuilder<Orders>()|].UseSqlite(\"\").Options;")]
    public async Task A_context_in_the_cache_of_the_base_s_EF_Core_is_reported(string program)
    {
        await VerifyEntityFrameworkAsync(program, ReferenceKind.Provided);
        await VerifyEntityFrameworkAsync(program.Replace("[|", "").Replace("|]", ""), ReferenceKind.Private);
    }

    [Theory]
    [InlineData("services.AddDbContext<Orders>(o => o.UseSqlite(\"\").EnableServiceProviderCaching(false));")]
    [InlineData("services.AddDbContext<Orders>(o => { o.EnableServiceProviderCaching(false); o.UseSqlite(\"\"); });")]
    [InlineData("services.AddDbContextPool<Orders>((p, o) => o.UseSqlite(\"\").UseInternalServiceProvider(p));")]
    [InlineData("services.AddDbContext<Orders>(Configure); static void Configure(DbContextOptionsBuilder o) => o.UseSqlite(\"\").EnableServiceProviderCaching(false);")]
    [InlineData("services.AddDbContext<Orders>(o => Configure(o)); static void Configure(DbContextOptionsBuilder o) => o.UseSqlite(\"\").EnableServiceProviderCaching(false);")]
    [InlineData("services.AddDbContext<Orders>(o => o.UseSqlite(\"\")).ConfigureDbContext<Orders>(o => o.EnableServiceProviderCaching(false));")]
    [InlineData("services.AddDbContext<Orders>(); Action<DbContextOptionsBuilder> given = null!; Add(given); void Add(Action<DbContextOptionsBuilder> options) => services.AddDbContext<Orders>(options);")]
    [InlineData("var options = new DbContextOptionsBuilder<Orders>().UseSqlite(\"\").EnableServiceProviderCaching(false).Options;")]
    [InlineData("return; class Tools : Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory<Orders> { public DbContextOptions Make() => new DbContextOptionsBuilder<Orders>().UseSqlite(\"\").Options; }")]
    public async Task A_context_that_is_not_cached_is_not_reported(string program) =>
        await VerifyEntityFrameworkAsync(program, ReferenceKind.Provided);

    [Theory]
    [InlineData("protected override void [|OnConfiguring|](DbContextOptionsBuilder o) => o.UseSqlite(\"\");")]
    [InlineData("protected override void [|OnConfiguring|](DbContextOptionsBuilder o) { o.EnableServiceProviderCaching(); o.UseSqlite(\"\"); }")]
    [InlineData("protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseSqlite(\"\").EnableServiceProviderCaching(false);")]
    [InlineData("protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseLoggerFactory(null);")]
    public async Task A_context_that_configures_itself_is_reported_unless_it_turns_the_cache_off(string member) =>
        await RuleRunner.VerifyAsync<Only<DbContextCheck>>(
            $"using Microsoft.EntityFrameworkCore;\nreturn;\nclass Own : DbContext {{ {member} }}", WithEntityFramework(ReferenceKind.Provided));

    [Theory]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Services.AddHttpClient(\"shop\"); builder.Services.AddOptions().AddHttpClient<Client>();")]
    [InlineData("var services = WebApplication.CreateBuilder(args).Services; services.AddHttpClient(\"shop\").SetHandlerLifetime(TimeSpan.FromMinutes(5));")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureServices(services => services.AddHttpClient(\"shop\"));")]
    [InlineData("class Startup { public void ConfigureServices(IServiceCollection services) => services.AddHttpClient(\"shop\"); }")]
    public async Task A_client_in_the_services_of_a_host_is_not_reported(string program)
    {
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(program + Types);
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(program + Types, new() { Strict = true });
    }

    [Fact]
    public async Task A_client_in_services_that_are_handed_in_is_reported_at_the_strict_level()
    {
        const string Extension = "static class Shop { public static void AddShop(this IServiceCollection services) => [|services.AddHttpClient(\"shop\")|]; }";
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(Extension.Replace("[|", "").Replace("|]", "") + Types);
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(Extension.Replace("[|", "{|KPL2024:").Replace("|]", "|}") + Types, new() { Strict = true });
    }

    private static async Task VerifyHttpAsync(string program) =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(
            "IServiceCollection services = new ServiceCollection();\n" + program.Replace("[|", "{|KPL2024:").Replace("|]", "|}") + Types);

    private static async Task VerifyEntityFrameworkAsync(string program, ReferenceKind kind) =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(
            $$"""
            using Microsoft.EntityFrameworkCore;
            IServiceCollection services = new ServiceCollection();
            {{program.Replace("[|", "{|KPL2023:").Replace("|]", "|}")}}{{Context}}
            """,
            WithEntityFramework(kind));

    private static AnalyzedProject WithEntityFramework(ReferenceKind kind) =>
        new() { References = [new(kind, "Microsoft.EntityFrameworkCore", EntityFramework)] };
}
