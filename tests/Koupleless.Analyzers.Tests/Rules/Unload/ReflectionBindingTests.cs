using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class ReflectionBindingTests
{
    private const string Usings =
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;

        """;

    private const string Types =
        """

        public class Order { public int Id { get; set; } }
        public interface IOrders;
        public enum Kind { One }
        public class Done : IResult { public Task ExecuteAsync(HttpContext context) => Task.CompletedTask; }
        """;

    [Theory]
    [InlineData("[|app.MapPost(\"/\", (Order order) => \"ok\")|];")]
    [InlineData("[|app.MapPost(\"/\", ([FromBody] Order order) => \"ok\")|];")]
    [InlineData("[|app.MapGet(\"/\", ([AsParameters] Order order) => \"ok\")|];")]
    [InlineData("[|app.MapGet(\"/\", (IOrders orders) => \"ok\")|];")]
    [InlineData("[|app.MapGet(\"/\", (ILogger<Order> log) => \"ok\")|];")]
    [InlineData("[|app.MapGet(\"/\", (Kind? kind) => \"ok\")|];")]
    [InlineData("[|app.MapGet(\"/\", () => new Order())|];")]
    [InlineData("[|app.MapGet(\"/\", async () => { await Task.Yield(); return new[] { new Order() }; })|];")]
    [InlineData("[|app.MapPut(\"/\", Put)|]; static string Put(Order order) => \"ok\";")]
    [InlineData("[|app.MapGroup(\"/\").MapPost(\"/\", (Order order) => \"ok\")|].WithName(\"post\");")]
    [InlineData("[|app.MapMethods(\"/\", new[] { \"GET\" }, (Order order) => \"ok\")|];")]
    [InlineData("_ = [|new RouteValueDictionary(new { id = 1 })|]; _ = [|new RouteValueDictionary(new Order())|];")]
    [InlineData("app.MapGet(\"/\", (LinkGenerator links) => [|links.GetPathByName(\"order\", new { id = 1 })|]);")]
    [InlineData("_ = [|Results.RedirectToRoute(\"order\", new { id = 1 })|]; _ = [|TypedResults.CreatedAtRoute(\"order\", new { id = 1 })|];")]
    [InlineData("[|app.MapControllerRoute(\"default\", \"{controller}\", new { controller = \"Home\" })|];")]
    [InlineData("return; class Home : ControllerBase { public object Go() => [|RedirectToAction(\"Go\", new { id = 1 })|]; public object Link() => [|Url.Action(\"Go\", new { id = 1 })|]!; }")]
    public async Task Binding_and_route_values_by_reflection_are_reported(string program) => await VerifyAsync(program);

    [Theory]
    [InlineData("app.MapGet(\"/\", () => \"ok\"); app.MapGet(\"/{id}\", (int id, HttpContext context, ILoggerFactory log) => Results.NoContent());")]
    [InlineData("app.MapGet(\"/\", ([FromServices] IOrders orders, [FromKeyedServices(\"a\")] IOrders other) => \"ok\");")]
    [InlineData("app.MapGet(\"/\", (HttpContext context) => context.Response.WriteAsync(\"ok\")); app.MapGet(\"/\", () => new Done()); app.MapGet(\"/\", () => Task.FromResult<IResult>(new Done()));")]
    [InlineData("RequestDelegate handler = context => Task.CompletedTask; app.MapGet(\"/\", handler);")]
    [InlineData("app.MapGet(\"/\", (DateTime? from, Guid? id, string[] tags) => \"ok\");")]
    [InlineData("_ = new RouteValueDictionary(); _ = new RouteValueDictionary(new Dictionary<string, object?> { [\"id\"] = 1 }); _ = new RouteValueDictionary { [\"id\"] = 1 };")]
    [InlineData("app.MapGet(\"/\", (LinkGenerator links) => links.GetPathByName(\"order\", new RouteValueDictionary { [\"id\"] = 1 }));")]
    public async Task What_needs_no_reflection_over_module_types_is_not_reported(string program) => await VerifyAsync(program);

    [Fact]
    public async Task An_endpoint_that_the_generator_binds_is_not_reported()
    {
        const string Program = "var app = WebApplication.Create(args);\napp.MapPost(\"/\", (Order order) => \"ok\");\npublic class Order;";
        var location = ModuleProject.Compile(Program) is var compilation
            && compilation.SyntaxTrees.First() is var tree
            && tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax>().Single(call => call.ToString().StartsWith("app.MapPost", StringComparison.Ordinal)) is var call
            ? Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetInterceptableLocation(compilation.GetSemanticModel(tree), call)!
            : null!;
        var interceptor =
            $$"""
            namespace System.Runtime.CompilerServices
            {
                [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
                file sealed class InterceptsLocationAttribute(int version, string data) : Attribute { public object Both => (version, data); }
            }
            namespace Microsoft.AspNetCore.Http.Generated
            {
                file static class Bindings
                {
                    [System.Runtime.CompilerServices.InterceptsLocation({{location.Version}}, "{{location.Data}}")]
                    public static RouteHandlerBuilder Map(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints, string pattern, Delegate handler) => null!;
                }
            }
            """;
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(Program, new AnalyzedProject { OtherFiles = [("Bindings.cs", interceptor)] });
    }

    private static async Task VerifyAsync(string program) =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(
            Usings + "var app = WebApplication.Create(args);\n" + program.Replace("[|", "{|KPL2025:").Replace("|]", "|}") + Types);
}
