// outcome: evicted
// title: an object is validated by its attributes
using System.ComponentModel.DataAnnotations;

public sealed class Registration
{
    [Required]
    [StringLength(20)]
    public string Name { get; set; } = "";
}

public static class Case
{
    public static void Run()
    {
        var registration = new Registration { Name = "Ada" };
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(registration, new ValidationContext(registration), results, validateAllProperties: true);
    }
}
