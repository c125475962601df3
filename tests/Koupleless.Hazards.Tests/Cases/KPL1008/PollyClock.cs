// outcome: pins
// title: The clock of all policies is replaced
// packages: Polly
using Polly.Utilities;

public static class Case
{
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(2);

    public static void Run() => SystemClock.UtcNow = () => DateTime.UtcNow + s_offset;
}
