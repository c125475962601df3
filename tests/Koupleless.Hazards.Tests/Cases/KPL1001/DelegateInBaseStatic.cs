// outcome: pins
// title: a lambda of the module becomes the base's formatter
using Hazards.Base;

public static class Case
{
    public static void Run() => BaseState.Format = static text => text.ToUpperInvariant();
}
