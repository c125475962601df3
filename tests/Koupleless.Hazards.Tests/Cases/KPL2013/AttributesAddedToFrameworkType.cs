// outcome: pins
// title: an attribute of the module on a framework type
using System.ComponentModel;

[AttributeUsage(AttributeTargets.All)]
public sealed class MoneyAttribute(string currency) : Attribute
{
    public string Currency { get; } = currency;
}

public static class Case
{
    public static void Run() => TypeDescriptor.AddAttributes(typeof(Version), new MoneyAttribute("EUR"));
}
