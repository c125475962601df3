using Koupleless.Analyzers.Rules;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules;

public class ProvidesAnalyzerTests
{
    private const string Contracts =
        """
        return;
        public interface IContract;
        public interface IGeneric<T>;
        public abstract class Base;

        """;

    [Theory]
    [InlineData("[Provides<IContract>] class Provider;", "the class does not implement it")]
    [InlineData("[Provides<IGeneric<int>>] class Provider : IGeneric<string>;", "the class does not implement it")]
    [InlineData("[Provides<Base>] class Provider : Base;", "the contract is not an interface")]
    [InlineData("[Provides<IContract>] abstract class Provider : IContract;", "the class is abstract or static")]
    [InlineData("[Provides<IContract>] static class Provider;", "the class is abstract or static")]
    [InlineData("[Provides<IContract>] class Provider<T> : IContract;", "the class is generic or nested in a generic type")]
    [InlineData("class Outer<T> { [Provides<IContract>] public class Provider : IContract; }", "the class is generic or nested in a generic type")]
    [InlineData("class Outer { [Provides<IContract>] private class Provider : IContract; }", "the class is not accessible to the whole assembly")]
    [InlineData("[Provides<IContract>] file class Provider : IContract;", "the class is not accessible to the whole assembly")]
    [InlineData("class Outer { interface IHidden; [Provides<IHidden>] public class Provider : IHidden; }", "the contract is not accessible to the whole assembly")]
    [InlineData("[Provides<IContract>] class Provider : IContract { private Provider() { } }", "the class has no public constructor")]
    [InlineData("[Provides<IContract>, Provides<IContract>(Order = 1)] class Provider : IContract;", "it is provided twice")]
    public async Task A_class_that_cannot_provide_is_reported_with_the_reason(string provider, string reason)
    {
        var diagnostic = Assert.Single(await RuleRunner.GetDiagnosticsAsync<ProvidesAnalyzer>(Contracts + provider));

        Assert.Equal("KPL3001", diagnostic.Id);
        Assert.StartsWith("'Provider' cannot provide '", diagnostic.GetMessage(null));
        Assert.EndsWith($": {reason}", diagnostic.GetMessage(null));
    }

    [Fact]
    public async Task Each_attribute_is_reported_at_its_own_place() =>
        Assert.Equal(
            ["KPL3001 Provides<IContract>"],
            await RuleRunner.RunAsync<ProvidesAnalyzer>(Contracts + "[Provides<IContract>] [Provides<IGeneric<int>>] class Provider : IGeneric<int>;"));

    [Theory]
    [InlineData("[Provides<IContract>] class Provider : IContract;")]
    [InlineData("[Provides<IContract>] class Provider(string name) : IContract { public string Name => name; }")]
    [InlineData("[Provides<IContract>] class Derived : Middle; class Middle : IContract;")]
    [InlineData("[Provides<IContract>] partial class Provider; partial class Provider : IContract;")]
    [InlineData("[Provides<IContract>, Provides<IGeneric<int>>] record Provider : IContract, IGeneric<int>;")]
    [InlineData("class Outer { [Provides<IContract>] protected internal class Provider : IContract; }")]
    public async Task A_class_that_can_provide_is_not_reported(string provider) =>
        Assert.Empty(await RuleRunner.RunAsync<ProvidesAnalyzer>(Contracts + provider));

    [Fact]
    public async Task Only_a_module_is_looked_at() =>
        Assert.Empty(await RuleRunner.RunAsync<ProvidesAnalyzer>(Contracts + "[Provides<IContract>] class Provider;", isModule: false));
}
