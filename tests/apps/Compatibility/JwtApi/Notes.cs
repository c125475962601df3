using System.Collections.Concurrent;

namespace JwtApi;

public record Note(string Text, string? Author = null);

public class Notes
{
    private readonly ConcurrentQueue<Note> _notes = [];

    public IEnumerable<Note> All => _notes;

    public Note Add(Note note)
    {
        _notes.Enqueue(note);
        return note;
    }
}
