// outcome: pins
// title: the object comes from the base's provider and is kept in a field
using Hazards.Base;

public sealed class Reminders
{
    private readonly IClock _clock;
    private readonly List<DateTimeOffset> _due = [];

    public Reminders(IServiceProvider baseServices)
    {
        _clock = baseServices.GetRequiredService<IClock>();
        _clock.Tick += Check;
    }

    private void Check(object? sender, EventArgs e) => _due.RemoveAll(due => due < _clock.Now);
}

public static class Case
{
    public static void Run() => _ = new Reminders(BaseState.Services);
}
