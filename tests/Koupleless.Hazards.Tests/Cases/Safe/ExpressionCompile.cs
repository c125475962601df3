// outcome: gone
// title: an expression over a type of the module is compiled
using System.Linq.Expressions;

public sealed class Price
{
    public decimal Amount { get; set; }
}

public static class Accessors
{
    public static Func<T, TValue> Getter<T, TValue>(string property)
    {
        var parameter = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, TValue>>(Expression.Property(parameter, property), parameter).Compile();
    }
}

public static class Case
{
    public static void Run() => Accessors.Getter<Price, decimal>(nameof(Price.Amount))(new Price { Amount = 3 });
}
