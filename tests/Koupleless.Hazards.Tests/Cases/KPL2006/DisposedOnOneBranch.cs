// outcome: pins
// title: the registration is disposed only after a success
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        var attempts = new List<int>();
        var registration = BaseState.Stopping.Register(attempts.Clear);
        if (TryConnect(attempts))
        {
            registration.Dispose();
        }
    }

    private static bool TryConnect(List<int> attempts)
    {
        attempts.Add(1);
        return attempts.Count > 3;
    }
}
