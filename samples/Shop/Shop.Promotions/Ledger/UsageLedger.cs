using Microsoft.Extensions.Options;
using Shop.Contracts;

namespace Shop.Promotions.Ledger;

/// <summary>
/// Who used which discount how often. Answers come from memory, because every quote asks; what is new waits for
/// <see cref="LedgerWriter"/>, so a crash may forget the uses of the last seconds, which the business accepted.
/// </summary>
internal sealed class UsageLedger(TimeProvider clock, IOptions<LedgerOptions> options) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Usage> _usages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _usesByCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Customer> _customers = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim _full = new(0, 1);
    private List<Usage> _pending = [];

    /// <summary>How often anyone used the discount.</summary>
    public int Uses(string code)
    {
        lock (_lock)
        {
            return _usesByCode.GetValueOrDefault(code);
        }
    }

    public int UsesBy(string code, string customer)
    {
        lock (_lock)
        {
            return _customers.TryGetValue(customer, out var known) ? known.Uses.GetValueOrDefault(code) : 0;
        }
    }

    /// <summary>How many orders of the customer had a discount, not counting the one in question.</summary>
    public int OrdersOf(string customer, string? except)
    {
        lock (_lock)
        {
            return _customers.TryGetValue(customer, out var known)
                ? known.Orders.Count - (except is not null && known.Orders.Contains(except) ? 1 : 0)
                : 0;
        }
    }

    /// <summary>Asks for a discount and counts it, with nothing in between; for one order it counts once.</summary>
    public Discount? Count(string customer, string order, Func<Discount?> evaluate)
    {
        lock (_lock)
        {
            if (evaluate() is not { } discount)
            {
                return null;
            }

            var usage = new Usage(discount.Code, customer, order, discount.Amount, clock.GetUtcNow());
            if (Remember(usage))
            {
                _pending.Add(usage);
                if (_pending.Count >= options.Value.MaxPending && _full.CurrentCount == 0)
                {
                    _full.Release();
                }
            }

            return discount;
        }
    }

    public void Load(IEnumerable<Usage> usages)
    {
        lock (_lock)
        {
            foreach (var usage in usages)
            {
                Remember(usage);
            }
        }
    }

    /// <summary>Takes what is not written yet; whoever takes it writes it, or gives it back.</summary>
    public List<Usage> TakePending()
    {
        lock (_lock)
        {
            var taken = _pending;
            _pending = [];
            return taken;
        }
    }

    public void GiveBack(List<Usage> usages)
    {
        lock (_lock)
        {
            _pending.InsertRange(0, usages);
        }
    }

    /// <summary>Waits until there is much to write, or the time is over.</summary>
    public Task WaitUntilFullAsync(TimeSpan atMost, CancellationToken cancellation) =>
        _full.WaitAsync(atMost, cancellation);

    public void Dispose() => _full.Dispose();

    private bool Remember(Usage usage)
    {
        if (!_usages.TryAdd(usage.Key, usage))
        {
            return false;
        }

        _usesByCode[usage.Code] = _usesByCode.GetValueOrDefault(usage.Code) + 1;
        if (!_customers.TryGetValue(usage.Customer, out var customer))
        {
            _customers[usage.Customer] = customer = new Customer();
        }

        customer.Uses[usage.Code] = customer.Uses.GetValueOrDefault(usage.Code) + 1;
        customer.Orders.Add(usage.Order);
        return true;
    }

    private sealed class Customer
    {
        public Dictionary<string, int> Uses { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Orders { get; } = new(StringComparer.Ordinal);
    }
}
