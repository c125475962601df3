// outcome: gone
// title: an overload is chosen by a switch on the type
public abstract record Message(int Order);

public sealed record Placed(int Order) : Message(Order);

public sealed record Paid(int Order) : Message(Order);

public static class Case
{
    public static void Run()
    {
        var open = 0;
        Message[] messages = [new Placed(17), new Placed(18), new Paid(17)];
        foreach (var message in messages)
        {
            open += message switch
            {
                Placed => 1,
                Paid => -1,
                _ => 0,
            };
        }
    }
}
