// outcome: gone
// title: a thread with a bounded piece of work
public sealed class Importer
{
    private int _rows;

    public void Start()
    {
        var thread = new Thread(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                _rows += i;
            }
        });
        thread.Start();
    }
}

public static class Case
{
    public static void Run() => new Importer().Start();
}
