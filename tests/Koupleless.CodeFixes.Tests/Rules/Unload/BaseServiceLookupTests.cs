using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Unload;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Unload;

public class BaseServiceLookupTests
{
    private static readonly FixRunner<Only<HazardousCallCheck>, BaseServiceLookupFixProvider> s_runner = new(Bases.Module);

    [Fact]
    public Task Objects_of_the_module_are_made_by_the_module() => s_runner.VerifyAllAsync(
        """
        // Its own.
        var logger = [|Base.State.Services.GetRequiredService<ILogger<Orders>>()|]; // by name
        var orders = [|Base.State.Services.GetRequiredService<Orders>()|];
        logger.LogInformation("{Orders}", orders);

        class Orders;
        """,
        """
        // Its own.
        var logger = Base.State.Services.GetRequiredService<ILoggerFactory>().CreateLogger<Orders>(); // by name
        var orders = ActivatorUtilities.CreateInstance<Orders>(Base.State.Services);
        logger.LogInformation("{Orders}", orders);

        class Orders;
        """);

    [Fact]
    public Task Nothing_is_offered_for_what_may_be_missing_or_has_no_constructor() => s_runner.VerifyNoneAsync(
        "var orders = [|Base.State.Services.GetService<Orders>()|]; var contract = [|Base.State.Services.GetRequiredService<IOrders>()|]; Console.Write((orders, contract)); class Orders; interface IOrders;");
}
