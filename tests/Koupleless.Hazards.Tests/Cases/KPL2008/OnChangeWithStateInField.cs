// outcome: pins
// title: the registration is kept in a field that nothing disposes
using Hazards.Base;
using Microsoft.Extensions.Primitives;

public sealed class Templates
{
    private readonly IDisposable _registration;
    private int _loaded;

    public Templates(ChangeSource changes) => _registration = ChangeToken.OnChange(changes.GetToken, static self => self._loaded++, this);

    public bool Watching => _registration is not null;
}

public static class Case
{
    public static void Run() => _ = new Templates(BaseState.Changes).Watching;
}
