// outcome: pins
// title: the registration is disposed on one branch
using Hazards.Base;
using Microsoft.Extensions.Primitives;

public sealed class Flags(bool strict) : IDisposable
{
    private IDisposable? _registration;
    private int _changes;

    public void Watch() => _registration = ChangeToken.OnChange(BaseState.Configuration.GetReloadToken, () => _changes++);

    public void Dispose()
    {
        if (strict)
        {
            _registration?.Dispose();
        }
    }
}

public static class Case
{
    public static void Run()
    {
        using var flags = new Flags(strict: false);
        flags.Watch();
    }
}
