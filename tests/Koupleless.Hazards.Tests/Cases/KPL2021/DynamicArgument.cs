// outcome: evicted
// title: an overload is chosen by dynamic
public sealed record Placed(int Order);

public sealed record Paid(int Order);

public sealed class Projection
{
    public int Open { get; private set; }

    public void Handle(object message) => Apply((dynamic)message);

    private void Apply(Placed placed) => Open += placed.Order > 0 ? 1 : 0;

    private void Apply(Paid paid) => Open -= paid.Order > 0 ? 1 : 0;
}

public static class Case
{
    public static void Run()
    {
        var projection = new Projection();
        projection.Handle(new Placed(17));
        projection.Handle(new Paid(17));
    }
}
