using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Rules.Unload.Hosting;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Unload.Hosting;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Unload.Hosting;

public class ServiceProviderCachingTests
{
    private static readonly AnalyzedProject s_project = new()
    {
        References =
        [
            new(ReferenceKind.Provided, "Microsoft.EntityFrameworkCore", """
                namespace Microsoft.EntityFrameworkCore
                {
                    public class DbContext { protected virtual void OnConfiguring(DbContextOptionsBuilder builder) { } }
                    public class DbContextOptionsBuilder
                    {
                        public DbContextOptionsBuilder EnableServiceProviderCaching(bool enable = true) => this;
                        public DbContextOptionsBuilder UseSqlite(string connection) => this;
                    }
                    public class DbContextOptionsBuilder<T> : DbContextOptionsBuilder;
                }
                namespace Microsoft.Extensions.DependencyInjection
                {
                    using Microsoft.EntityFrameworkCore;
                    public static class EntityFrameworkServiceCollectionExtensions
                    {
                        public static IServiceCollection AddDbContext<T>(this IServiceCollection services, Action<DbContextOptionsBuilder>? optionsAction = null) => services;
                        public static IServiceCollection AddDbContextPool<T>(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> optionsAction) => services;
                    }
                }
                """),
        ],
    };

    [Fact]
    public Task Registered_contexts_keep_their_services_to_themselves() => new FixRunner<Only<HazardousCallCheck>, ServiceProviderCachingFixProvider>(s_project).VerifyAllAsync(
        """
        using Microsoft.EntityFrameworkCore;

        var services = new ServiceCollection();
        [|services.AddDbContext<Orders>(options => options.UseSqlite("orders.db"))|];
        [|services.AddDbContextPool<Orders>((provider, options) =>
        {
            if (provider is null) return;
            options.UseSqlite("orders.db");
        })|];

        class Orders : DbContext;
        """,
        """
        using Microsoft.EntityFrameworkCore;

        var services = new ServiceCollection();
        services.AddDbContext<Orders>(options => options.UseSqlite("orders.db").EnableServiceProviderCaching(false));
        services.AddDbContextPool<Orders>((provider, options) =>
        {
            options.EnableServiceProviderCaching(false);
            if (provider is null) return;
            options.UseSqlite("orders.db");
        });

        class Orders : DbContext;
        """);

    [Fact]
    public Task A_context_configures_itself() => new FixRunner<Only<DbContextCheck>, ServiceProviderCachingFixProvider>(s_project).VerifyAllAsync(
        """
        using Microsoft.EntityFrameworkCore;

        return;

        class Orders : DbContext
        {
            protected override void [|OnConfiguring|](DbContextOptionsBuilder builder)
            {
                // The file.
                builder.UseSqlite("orders.db");
            }
        }

        class Carts : DbContext
        {
            protected override void [|OnConfiguring|](DbContextOptionsBuilder builder) => builder.UseSqlite("carts.db");
        }
        """,
        """
        using Microsoft.EntityFrameworkCore;

        return;

        class Orders : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder builder)
            {
                builder.EnableServiceProviderCaching(false);
                // The file.
                builder.UseSqlite("orders.db");
            }
        }

        class Carts : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder builder) => builder.UseSqlite("carts.db").EnableServiceProviderCaching(false);
        }
        """);

    [Fact]
    public Task Options_that_a_method_sets_up_are_its_own() => new FixRunner<Only<HazardousCallCheck>, ServiceProviderCachingFixProvider>(s_project).VerifyNoneAsync(
        "using Microsoft.EntityFrameworkCore;\nvar services = new ServiceCollection();\n[|services.AddDbContext<Orders>(SetUp)|];\nstatic void SetUp(DbContextOptionsBuilder options) => options.UseSqlite(\"\");\nclass Orders : DbContext;\n");
}
