using System.Collections.Concurrent;

namespace Chat;

/// <summary>Who is in which room.</summary>
public class Rooms
{
    private readonly ConcurrentDictionary<string, (string Room, string Name)> _members = new();

    public int Enter(string room, string name, string connection)
    {
        _members[connection] = (room, name);
        return Members(room).Length;
    }

    public void Leave(string connection) => _members.TryRemove(connection, out _);

    public string[] Members(string room) =>
        [.. _members.Values.Where(member => member.Room == room).Select(member => member.Name).Order()];
}
