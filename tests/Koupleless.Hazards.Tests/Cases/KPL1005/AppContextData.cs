// outcome: changes
// title: data of the application context is set
public static class Case
{
    public static void Run() => AppContext.SetData("Shop.Region", "north");
}
