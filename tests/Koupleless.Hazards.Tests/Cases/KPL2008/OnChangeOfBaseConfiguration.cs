// outcome: pins
// title: ChangeToken.OnChange on the base's configuration
using Hazards.Base;
using Microsoft.Extensions.Primitives;

public sealed class Limits
{
    private string? _limit;

    public Limits(IConfigurationRoot configuration) =>
        ChangeToken.OnChange(configuration.GetReloadToken, () => _limit = configuration["Shop:Limit"]);

    public string? Current => _limit;
}

public static class Case
{
    public static void Run() => _ = new Limits(BaseState.Configuration).Current;
}
