// outcome: pins
// title: a typed client of the module
public sealed class PaymentsClient(HttpClient http)
{
    public Uri? Address => http.BaseAddress;
}

public static class Case
{
    public static void Run()
    {
        var services = new ServiceCollection();
        services.AddHttpClient<PaymentsClient>(static client => client.BaseAddress = new Uri("http://localhost:9"));
        using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<PaymentsClient>().Address;
    }
}
