// outcome: gone
// title: an ObservableCollection that the module creates
public sealed class Basket
{
    private readonly System.Collections.ObjectModel.ObservableCollection<string> _lines = [];
    private int _changes;

    public Basket() => _lines.CollectionChanged += (_, _) => _changes++;

    public void Add(string line) => _lines.Add(line);
}

public static class Case
{
    public static void Run() => new Basket().Add("tea");
}
