// outcome: gone
// title: the registration on the base's configuration is disposed with its owner
using Hazards.Base;
using Microsoft.Extensions.Primitives;

public sealed class Limits : IDisposable
{
    private readonly IDisposable _registration;
    private string? _limit;

    public Limits(IConfigurationRoot configuration) =>
        _registration = ChangeToken.OnChange(configuration.GetReloadToken, () => _limit = configuration["Shop:Limit"]);

    public string? Current => _limit;

    public void Dispose() => _registration.Dispose();
}

public static class Case
{
    public static void Run()
    {
        using var limits = new Limits(BaseState.Configuration);
        BaseState.Reload();
        _ = limits.Current;
    }
}
