// outcome: evicted
// title: the properties of a type of the module
using System.ComponentModel;

public sealed class Address
{
    public string City { get; set; } = "";
}

public static class Case
{
    public static void Run()
    {
        foreach (PropertyDescriptor property in TypeDescriptor.GetProperties(typeof(Address)))
        {
            _ = property.DisplayName;
        }
    }
}
