using System.ComponentModel.DataAnnotations;

namespace Mvc.Models;

public class Book
{
    public int Id { get; set; }

    [Required]
    [StringLength(40, MinimumLength = 3)]
    public string Title { get; set; } = "";

    [Display(Name = "Written by")]
    [Required]
    public string Author { get; set; } = "";

    [DataType(DataType.Date)]
    public DateOnly Published { get; set; } = new(2000, 1, 1);

    [Range(0.5, 500)]
    public decimal Price { get; set; }

    public Genre Genre { get; set; }

    public Rating Rating { get; set; } = new(3);
}

public enum Genre
{
    Novel,

    [Display(Name = "Crime story")]
    Crime,

    Poetry,
}

public record Rating(int Stars);
