using System.Collections;
using System.Reflection;
using Koupleless.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Koupleless.Analyzers.Tests;

public class CachingTests
{
    private const string Program =
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.Run();
        """;

    private const string Promotions =
        """
        public interface IPromotion;
        [Provides<IPromotion>(Order = 1)] public class BlackFriday : IPromotion;
        public static class Startup { [ModuleStartup] public static void Add(IHostApplicationBuilder builder) { } }
        """;

    private static readonly string[] s_steps =
    [
        "EntryPointAllCalls", "EntryPointCalls", "EntryPointIsModule", "EntryPointOutput",
        "GlueHasEntryPoint", "GlueIsModule", "GlueLibrary", "GlueOutput", "GlueProviders", "GlueProvidersOfClass", "GlueStartupMethod", "GlueStartups",
    ];

    [Fact]
    public void Generating_again_does_nothing()
    {
        var compilation = Compile(Program);

        var reasons = Rerun(compilation, compilation.Clone());

        // A step that asks the semantic model has to run for a new compilation; nothing after it does.
        Assert.All(s_steps, step => Assert.All(reasons[step], AssertKept));
        Assert.All(
            reasons["SourceOutput"].Concat(reasons["ImplementationSourceOutput"]),
            static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("class Other { int Edited => 1; }")]
    [InlineData("class Other { void Run() { } void Add() => Run(); }")]
    [InlineData("using System.Text; class Other;\n\n// A comment.")]
    public void An_edit_in_another_file_leaves_every_step_as_it_was(string edited)
    {
        var compilation = Compile(Program);

        var reasons = Rerun(compilation, Edit(compilation, "Other.cs", edited));

        Assert.All(s_steps, step => Assert.All(reasons[step], AssertKept));
        Assert.All(reasons["SourceOutput"].Concat(reasons["ImplementationSourceOutput"]), AssertKept);
    }

    [Fact]
    public void An_edit_above_the_calls_moves_only_the_places_of_the_calls()
    {
        var compilation = Compile(Program);

        var reasons = Rerun(compilation, Edit(compilation, "Program.cs", $"Console.WriteLine(1);\n{Program}"));

        Assert.Contains(IncrementalStepRunReason.Modified, reasons["EntryPointCalls"]);
        Assert.All(
            s_steps.Where(static step => step.StartsWith("Glue", StringComparison.Ordinal)),
            step => Assert.All(reasons[step], AssertKept));
    }

    [Fact]
    public void A_library_is_kept_when_a_method_body_is_edited()
    {
        var compilation = ModuleProject.Compile(("Promotions.cs", Promotions));

        var reasons = Rerun(compilation, Edit(compilation, "Promotions.cs", Promotions.Replace("builder) { }", "builder) { Console.Write(1); }")));

        Assert.All(reasons["GlueLibrary"].Concat(reasons["GlueOutput"]), AssertKept);
    }

    [Fact]
    public void A_new_provider_is_noticed()
    {
        var compilation = Compile(Program);

        var reasons = Rerun(compilation, Edit(compilation, "Promotions.cs", Promotions.Replace("Order = 1", "Order = 2")));

        Assert.Contains(IncrementalStepRunReason.Modified, reasons["GlueProviders"]);
    }

    [Theory]
    [InlineData(Program)]
    [InlineData("class NoProgram;")]
    public void No_model_holds_on_to_the_compiler(string program)
    {
        var result = ModuleProject.CreateDriver().RunGenerators(Compile(program)).GetRunResult();

        var values = result.Results
            .SelectMany(static run => run.TrackedSteps)
            .Where(static step => s_steps.Contains(step.Key))
            .SelectMany(static step => step.Value)
            .SelectMany(static step => step.Outputs)
            .Select(static output => output.Value);
        Assert.All(values, static value => AssertHoldsNoCompilerObject(value, []));
    }

    private static CSharpCompilation Compile(string program) =>
        ModuleProject.Compile(("Program.cs", program), ("Promotions.cs", Promotions), ("Other.cs", "class Other;"));

    private static CSharpCompilation Edit(CSharpCompilation compilation, string file, string source) =>
        compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Single(tree => tree.FilePath == file),
            ModuleProject.Parse(file, source));

    private static ILookup<string, IncrementalStepRunReason> Rerun(CSharpCompilation before, CSharpCompilation after)
    {
        var result = ModuleProject.CreateDriver().RunGenerators(before).RunGenerators(after).GetRunResult();
        return result.Results
            .SelectMany(static run => run.TrackedSteps.Concat(run.TrackedOutputSteps))
            .SelectMany(static step => step.Value.SelectMany(static run => run.Outputs).Select(output => (step.Key, output.Reason)))
            .ToLookup(static step => step.Key, static step => step.Reason);
    }

    private static void AssertKept(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());

    private static void AssertHoldsNoCompilerObject(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or SemanticModel, value.GetType().FullName);
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                AssertHoldsNoCompilerObject(item, seen);
            }

            return;
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            AssertHoldsNoCompilerObject(field.GetValue(value), seen);
        }
    }
}
