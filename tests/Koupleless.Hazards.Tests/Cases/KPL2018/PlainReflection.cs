// outcome: gone
// title: plain reflection over a type of the module
using System.ComponentModel.DataAnnotations;
using System.Reflection;

public sealed class Address
{
    [Display(Name = "Town")]
    public string City { get; set; } = "";
}

public static class Case
{
    public static void Run()
    {
        var address = new Address();
        foreach (var property in typeof(Address).GetProperties())
        {
            property.SetValue(address, property.GetCustomAttribute<DisplayAttribute>()?.Name);
        }

        _ = (Address)Activator.CreateInstance(typeof(Address))!;
    }
}
