// outcome: gone
// title: a timer in a property, lazily made and disposed
public sealed class Reminder : IDisposable
{
    private int _rings;

    private Timer? Alarm { get; set; }

    public void Set(TimeSpan due) => (Alarm ??= new Timer(_ => _rings++)).Change(due, Timeout.InfiniteTimeSpan);

    public void Dispose() => Alarm?.Dispose();
}

public static class Case
{
    public static void Run()
    {
        using var reminder = new Reminder();
        reminder.Set(TimeSpan.FromMinutes(5));
    }
}
