// outcome: pins
// title: a callback on a change token of the base
using Hazards.Base;

public sealed class Menu
{
    private int _version;

    public void Watch() => BaseState.Changes.GetToken().RegisterChangeCallback(_ => _version++, null);
}

public static class Case
{
    public static void Run() => new Menu().Watch();
}
