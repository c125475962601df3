// outcome: gone
// title: a holder in an AsyncLocal is emptied when the request ends
public sealed record Cart(int Items);

public sealed class CartAccessor
{
    private readonly AsyncLocal<Holder?> _current = new();

    public Cart? Current
    {
        get => _current.Value?.Cart;
        set
        {
            if (_current.Value is { } holder)
            {
                holder.Cart = null;
            }

            if (value is not null)
            {
                _current.Value = new Holder { Cart = value };
            }
        }
    }

    private sealed class Holder
    {
        public Cart? Cart { get; set; }
    }
}

public static class Case
{
    public static async Task Run()
    {
        var accessor = new CartAccessor { Current = new Cart(3) };
        await Task.Run(() => accessor.Current?.Items);
        accessor.Current = null;
    }
}
