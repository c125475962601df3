// outcome: gone
// title: a conditional weak table with a key of the module
using Hazards.Base;

public sealed class Customer;

public sealed record Statistics(int Calls);

public static class Case
{
    public static void Run()
    {
        var customer = new Customer();
        BaseState.Attachments.AddOrUpdate(customer, new Statistics(1));
        _ = BaseState.Attachments.TryGetValue(customer, out _);
    }
}
