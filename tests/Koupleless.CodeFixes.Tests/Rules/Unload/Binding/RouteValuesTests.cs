using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Unload.Binding;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Unload.Binding;

public class RouteValuesTests
{
    private static readonly FixRunner<Only<HazardousCallCheck>, RouteValuesFixProvider> s_runner = new();

    [Fact]
    public Task Values_become_a_dictionary() => s_runner.VerifyAllAsync(
        """
        var id = 17;
        var values = [|new Microsoft.AspNetCore.Routing.RouteValueDictionary(new { id, args.Length, @class = "a" })|];
        var result = [|Results.RedirectToRoute("order", new { id })|]; // to the order
        Console.Write((values, result));
        """,
        """
        using Microsoft.AspNetCore.Routing;

        var id = 17;
        var values = new RouteValueDictionary { ["id"] = id, ["Length"] = args.Length, ["class"] = "a" };
        var result = Results.RedirectToRoute("order", new RouteValueDictionary { ["id"] = id }); // to the order
        Console.Write((values, result));
        """);

    [Theory]
    [InlineData("var values = [|new Microsoft.AspNetCore.Routing.RouteValueDictionary(new Key(1))|]; class Key(int id) { public int Id => id; }")]
    [InlineData("var app = WebApplication.Create(); [|app.MapGet(\"/\", (Key key) => key.Id)|]; app.Run(); class Key { public int Id { get; set; } }")]
    public Task Nothing_is_offered_for_objects_of_a_class(string code) => s_runner.VerifyNoneAsync(code);
}
