// outcome: changes
// title: an environment variable is set
public static class Case
{
    public static void Run() => Environment.SetEnvironmentVariable("SHOP_REGION", "north");
}
