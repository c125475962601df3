// outcome: pins
// title: a type initializer subscribes
using System.Diagnostics;
using Hazards.Base;

public static class Tariffs
{
    public static readonly string Currency = "EUR";

    static Tariffs() => BaseState.Changed += Reload;

    private static void Reload(object? sender, EventArgs e) => Debug.WriteLine(Currency);
}

public static class Case
{
    public static void Run() => _ = Tariffs.Currency.Length;
}
