using System.Linq.Expressions;
using System.Reflection;
using Koupleless.Hosting.Tests.Support;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>What a view shows by an expression is compiled and cached by member, in a table for each pair of a model's and a value's type.</summary>
[Collection(ProcessWideCollection.Name)]
public sealed class ViewExpressionCacheTests
{
    private static readonly byte[] s_module = ModuleCompiler.Compile("views", """
        using System.Linq.Expressions;
        using Microsoft.AspNetCore.Mvc.Razor;
        using Microsoft.AspNetCore.Razor.Hosting;
        [assembly: RazorCompiledItem(typeof(View), "mvc.1.0.view", "/Views/Home/Index.cshtml")]
        System.Console.WriteLine("not run");
        public class View : RazorPage<string>
        {
            public override Task ExecuteAsync() => Task.CompletedTask;
            public static Expression<Func<string, string>> Local() { var text = "local"; return model => text; }
            public static Expression<Func<string, Uri>> LocalOfAnotherType() { var link = new Uri("/local", UriKind.Relative); return model => link; }
            public static Expression<Func<string, string>> Static() => model => Settings.Title;
        }
        public static class Settings { public static string Title { get; set; } = "static"; }
        """, generate: false);

    [Theory]
    [InlineData("Local")]
    [InlineData("LocalOfAnotherType")]
    [InlineData("Static")]
    public Task Eviction_frees_what_a_view_has_shown(string expression) => CacheUse.AssertEvictedAsync(s_module, module => Show(module, expression));

    private static void Show(Assembly module, string expression)
    {
        var lambda = (LambdaExpression)module.GetType("View")!.GetMethod(expression)!.Invoke(null, null)!;
        typeof(ViewExpressionCacheTests).GetMethod(nameof(ShowAs), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(lambda.ReturnType).Invoke(null, [lambda]);
    }

    private static void ShowAs<TResult>(Expression<Func<string, TResult>> expression)
    {
        var metadata = new EmptyModelMetadataProvider();
        var view = new ViewDataDictionary<string>(metadata, new ModelStateDictionary()) { Model = "model" };
        Assert.NotNull(new ModelExpressionProvider(metadata).CreateModelExpression(view, expression).Model);
    }
}
