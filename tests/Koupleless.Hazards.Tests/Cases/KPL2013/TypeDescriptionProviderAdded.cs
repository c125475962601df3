// outcome: pins
// title: a type description provider of the module for a framework type
using System.ComponentModel;

public sealed class UriProvider() : TypeDescriptionProvider(TypeDescriptor.GetProvider(typeof(object)))
{
    public override string GetFullComponentName(object component) => "uri";
}

public static class Case
{
    public static void Run() => TypeDescriptor.AddProvider(new UriProvider(), typeof(Uri));
}
