// outcome: gone
// title: a client of the module's own with a pooled connection lifetime
public sealed class PaymentsClient : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) });

    public Uri? Address => _http.BaseAddress;

    public void Dispose() => _http.Dispose();
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<PaymentsClient>().BuildServiceProvider();
        _ = services.GetRequiredService<PaymentsClient>().Address;
    }
}
