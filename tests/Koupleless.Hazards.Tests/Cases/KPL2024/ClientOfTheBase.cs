// outcome: gone
// title: the base's factory makes a client that the base has named
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        using var client = BaseState.Services.GetRequiredService<IHttpClientFactory>().CreateClient("base");
        _ = client.Timeout;
    }
}
