using System.ComponentModel.DataAnnotations;

namespace BlazorApp;

public class Entry
{
    [Required]
    [StringLength(20, MinimumLength = 2)]
    public string? Name { get; set; }

    [Range(1, 5)]
    public int Stars { get; set; } = 5;

    public Mood Mood { get; set; }

    public List<string> Tags { get; set; } = [];

    public Address Address { get; set; } = new();
}

public class Address
{
    public string? City { get; set; }
}

public enum Mood
{
    Happy,
    Sad,
}

public record Theme(string Name);

public class GuestBook
{
    private readonly List<Entry> _entries = [new() { Name = "Ada", Stars = 4, Tags = ["first"] }];

    public IReadOnlyList<Entry> Entries
    {
        get
        {
            lock (_entries)
            {
                return [.. _entries];
            }
        }
    }

    public void Add(Entry entry)
    {
        lock (_entries)
        {
            _entries.Add(entry);
        }
    }
}
