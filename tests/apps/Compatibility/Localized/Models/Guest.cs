using System.ComponentModel.DataAnnotations;

namespace Localized.Models;

public class Guest
{
    [Display(Name = "Name")]
    [Required(ErrorMessage = "The name is missing.")]
    public string? Name { get; set; }

    [Range(1, 9, ErrorMessage = "{0}: between {1} and {2}, please.")]
    [Display(Name = "Seats")]
    public int Seats { get; set; }
}
