// outcome: changes
// title: += on a text in a static of the base
using Hazards.Base;

public sealed class Banner
{
    public void Append(string text) => BaseState.Greeting += text;
}

public static class Case
{
    public static void Run() => new Banner().Append(", and orders");
}
