// outcome: evicted
// title: RequestDelegateFactory binds a complex parameter
public sealed record OrderQuery(int Page, string? Customer);

public static class Case
{
    public static void Run()
    {
        var result = RequestDelegateFactory.Create(static ([AsParameters] OrderQuery query) => $"{query.Page} {query.Customer}");
        _ = result.RequestDelegate;
    }
}
