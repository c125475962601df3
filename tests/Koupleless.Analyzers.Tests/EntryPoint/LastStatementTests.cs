using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.EntryPoint;

public class LastStatementTests
{
    [Theory]
    [InlineData("var app = WebApplication.Create(args); app.Run();")]
    [InlineData("var app = WebApplication.Create(args); app.Run(); void After() { }")]
    [InlineData("WebApplication.Create(args).Run();")]
    [InlineData("{ using var stream = new System.IO.MemoryStream(); } WebApplication.Create(args).Run();")]
    [InlineData("var app = WebApplication.Create(args); await app.StartAsync(); app.Run(); class Helper { }")]
    [InlineData("class P { static void Main() { var app = WebApplication.Create(); app.Run(); } }")]
    [InlineData("class P { static void Main(string[] args) => WebApplication.Create(args).Run(); }")]
    [InlineData("class P { static async Task Main() { await Task.Yield(); WebApplication.Create().Run(); } }")]
    [InlineData("namespace N { static class P { private static void Main() { WebApplication.Create()?.Run(); static void After() { } } } }")]
    public void A_run_that_nothing_follows_is_last(string program) => Assert.True(IsLast(program));

    [Theory]
    [InlineData("var app = WebApplication.Create(args); app.Run(); Console.Write(1);")]
    [InlineData("var app = WebApplication.Create(args); app.Run(); return 0;")]
    [InlineData("using var app = WebApplication.Create(args); app.Run();")]
    [InlineData("await using var app = WebApplication.Create(args); app.Run();")]
    [InlineData("var app = WebApplication.Create(args); using (app as IDisposable) { app.Run(); }")]
    [InlineData("var app = WebApplication.Create(args); try { app.Run(); } catch (Exception) { }")]
    [InlineData("var app = WebApplication.Create(args); lock (app) app.Run();")]
    [InlineData("var app = WebApplication.Create(args); if (app != null) app.Run();")]
    [InlineData("var app = WebApplication.Create(args); while (true) app.Run();")]
    [InlineData("var app = WebApplication.Create(args); { app.Run(); }")]
    [InlineData("var app = WebApplication.Create(args); Action run = () => app.Run(); run();")]
    [InlineData("var app = WebApplication.Create(args); Go(); void Go() { app.Run(); }")]
    [InlineData("class P { static void Main() { Other(); Console.Write(1); } static void Other() { WebApplication.Create().Run(); } }")]
    [InlineData("class P { static void Main() { using var app = WebApplication.Create(); app.Run(); } }")]
    [InlineData("class P { static void Main() { } void Main(int other) => WebApplication.Create().Run(); }")]
    [InlineData("class P { static async Task Main() { await using var app = WebApplication.Create(); app.Run(); } }")]
    public void A_run_that_something_may_follow_is_not_last(string program) => Assert.False(IsLast(program));

    private static bool IsLast(string program)
    {
        var module = ModuleProject.Generate(program);
        using var loaded = new LoadedModule(module);
        Assert.Contains("RunWebApplication", module.EntryPoint);
        return module.EntryPoint.Contains("RunWebApplicationLast(");
    }
}
