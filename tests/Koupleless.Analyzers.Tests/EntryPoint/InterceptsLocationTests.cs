using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.EntryPoint;

public class InterceptsLocationTests
{
    private const string Program = "WebApplication.CreateBuilder(args).Build().Run();";

    [Theory]
    [InlineData("file")]
    [InlineData("internal")]
    public void The_attribute_does_not_clash_with_one_that_others_declare(string accessibility)
    {
        var module = ModuleProject.Generate(ModuleProject.Compile(
            ("Program.cs", Program),
            ("Other.cs",
                $$"""
                namespace System.Runtime.CompilerServices
                {
                    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
                    {{accessibility}} sealed class InterceptsLocationAttribute(int version, string data) : Attribute;
                }
                """)));

        using var loaded = new LoadedModule(module);
        using var host = loaded.RunInBase();

        Assert.Equal("Run(WebApplication, last)", host.Calls[^1]);
    }

    [Fact]
    public void The_folder_of_a_file_does_not_change_what_is_generated()
    {
        var here = ModuleProject.Generate(ModuleProject.Compile(("/here/Program.cs", Program)));
        var there = ModuleProject.Generate(ModuleProject.Compile(("/over/there/Program.cs", Program)));

        Assert.Equal(here.Sources, there.Sources);
    }

    [Fact]
    public void Calls_of_one_method_share_one_replacement()
    {
        var module = ModuleProject.Generate("WebApplication.Create(args); WebApplication.Create(args); WebApplication.Create();");

        Assert.Equal(3, module.EntryPoint.Split("InterceptsLocation(1,").Length - 1);
        Assert.Single(module.EntryPoint.Split('\n'), static line => line.Contains("internal static global::"));
    }

    [Fact]
    public void Methods_of_the_same_names_on_other_types_are_left_alone()
    {
        var module = ModuleProject.Generate(
            """
            new Other().Build().Run();
            class Other { public Other Build() => this; public void Run() { } }
            """);

        Assert.Empty(module.EntryPoint);
    }
}
