// outcome: pins
// title: the non-generic form in a scope of the base
using Hazards.Base;

public sealed class Importer;

public static class Case
{
    public static void Run()
    {
        using var scope = BaseState.Services.CreateScope();
        _ = scope.ServiceProvider.GetService(typeof(IEnumerable<Importer>));
    }
}
