using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Controllers.Models;

public class Booking
{
    public int Id { get; set; }

    public string Room { get; set; } = "";

    public RoomKind Kind { get; set; }

    public DateOnly Day { get; set; }

    public int Seats { get; set; }
}

public enum RoomKind
{
    Office,
    Hall,
}

public class BookingRequest : IValidatableObject
{
    [Required, StringLength(20, MinimumLength = 3)]
    public string? Room { get; set; }

    public RoomKind Kind { get; set; }

    [Workday]
    public DateOnly Day { get; set; }

    [Range(1, 500)]
    public int Seats { get; set; }

    [MinLength(1)]
    public List<Guest> Guests { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == RoomKind.Office && Seats > 8)
            yield return new("An office has at most 8 seats.", [nameof(Seats), nameof(Kind)]);
    }
}

public class Guest
{
    [Required]
    public string? Name { get; set; }

    [EmailAddress]
    public string? Mail { get; set; }
}

/// <summary>Saturdays and Sundays nobody is here.</summary>
public sealed class WorkdayAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        validationContext.GetRequiredService<ICalendar>().IsOpen((DateOnly)value!)
            ? ValidationResult.Success
            : new($"{value:yyyy-MM-dd} is no workday.", [validationContext.MemberName!]);
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Projector), "projector")]
[JsonDerivedType(typeof(Whiteboard), "whiteboard")]
public abstract record Equipment(string Name);

public record Projector(string Name, int Lumen) : Equipment(Name);

public record Whiteboard(string Name, bool Magnetic) : Equipment(Name);
