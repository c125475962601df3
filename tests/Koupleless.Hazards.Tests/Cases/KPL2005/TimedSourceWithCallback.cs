// outcome: pins
// title: a token source with a delay holds its callback until the time is up
public static class Case
{
    public static void Run()
    {
        var expired = new List<DateTime>();
        var source = new CancellationTokenSource(TimeSpan.FromMinutes(30));
        source.Token.Register(() => expired.Add(DateTime.UtcNow));
    }
}
