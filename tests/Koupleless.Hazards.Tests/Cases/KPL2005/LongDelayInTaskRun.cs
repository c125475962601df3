// outcome: pins
// title: a long delay inside Task.Run
public static class Case
{
    public static void Run()
    {
        var reminders = new List<string>();
        _ = Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromHours(1));
            reminders.Add("lunch");
        });
    }
}
