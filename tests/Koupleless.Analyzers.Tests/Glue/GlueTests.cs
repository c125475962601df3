using System.Reflection;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.Runtime;

namespace Koupleless.Analyzers.Tests.Glue;

public class GlueTests
{
    private const string Providers =
        """
        namespace Shop
        {
            public interface IPromotion;
            public interface IHandler<T>;
            public class Order { public interface ILine; }

            [Provides<IPromotion>(Order = 10)]
            internal class BlackFriday : IPromotion;

            [Provides<IPromotion>]
            [Provides<IHandler<Order.ILine[]>>(Order = -1)]
            public sealed class Everyday(string name) : IPromotion, IHandler<Order.ILine[]>
            {
                public string Name => name;
            }

            public class Outer
            {
                [Provides<IHandler<int>>]
                internal partial class @class : IHandler<int>;

                [Provides<IHandler<string>>]
                internal partial class @class : IHandler<string>;
            }

            [Provides<IPromotion>]
            internal record Recorded : IPromotion;
        }
        """;

    [Fact]
    public void Generated_sources_are_as_verified() =>
        Snapshot.Verify(ModuleProject.Generate(ModuleProject.Compile(("Shop.cs", Providers), ("Program.cs", "return;"))).Sources, "providers");

    [Fact]
    public void A_base_reads_the_providers_in_their_order()
    {
        using var module = new LoadedModule(ModuleProject.Generate(ModuleProject.Compile(("Shop.cs", Providers), ("Program.cs", "return;"))));

        Assert.Equal(
            [
                "Shop.IHandler`1[Shop.Order+ILine[]] Shop.Everyday -1",
                "Shop.IHandler`1[System.Int32] Shop.Outer+class 0",
                "Shop.IHandler`1[System.String] Shop.Outer+class 0",
                "Shop.IPromotion Shop.Everyday 0",
                "Shop.IPromotion Shop.Recorded 0",
                "Shop.IPromotion Shop.BlackFriday 10",
            ],
            module.Glue.Providers.Select(static provider => $"{provider.Contract} {provider.Implementation} {provider.Order}"));
    }

    [Fact]
    public void The_facts_for_the_build_name_what_the_base_finds()
    {
        using var module = new LoadedModule(ModuleProject.Generate(ModuleProject.Compile(("Shop.cs", Providers), ("Program.cs", "return;"))));

        Assert.Equal(
            module.Glue.Providers.Select(static provider => (provider.Contract.ToString(), provider.Implementation.ToString(), provider.Order)),
            module.Assembly.GetCustomAttributes<ModuleProvidesAttribute>().Select(static fact => (fact.Contract, fact.Implementation, fact.Order))!);
    }

    [Theory]
    [InlineData("class Valid : IContract;", true)]
    [InlineData("class Other;", false)]
    [InlineData("abstract class Abstract : IContract;", false)]
    [InlineData("static class Static;", false)]
    [InlineData("class Generic<T> : IContract;", false)]
    [InlineData("file class FileLocal : IContract;", false)]
    [InlineData("class Hidden : IContract { private Hidden() { } }", false)]
    public void Only_a_valid_provider_is_taken(string type, bool taken)
    {
        var module = ModuleProject.Generate($"return; interface IContract; [Provides<IContract>] {type}");

        Assert.Equal(taken, module.Glue.Contains("ModuleProvides("));
        using var loaded = new LoadedModule(module);
        Assert.Equal(taken ? 1 : 0, loaded.Glue.Providers.Count);
    }

    [Fact]
    public void A_module_without_providers_has_glue_too()
    {
        using var module = new LoadedModule(ModuleProject.Generate("return;"));

        Assert.Empty(module.Glue.Providers);
    }
}
