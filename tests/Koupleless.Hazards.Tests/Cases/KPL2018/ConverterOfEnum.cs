// outcome: evicted
// title: a converter for an enum of the module
using System.ComponentModel;

public enum Size
{
    Small,
    Large,
}

public static class Case
{
    public static void Run() => _ = (Size)TypeDescriptor.GetConverter(typeof(Size)).ConvertFromInvariantString("Large")!;
}
