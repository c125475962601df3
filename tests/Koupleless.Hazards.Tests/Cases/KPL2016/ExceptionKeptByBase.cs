// outcome: pins
// title: the base keeps the exception of the module
using Hazards.Base;

public sealed class OutOfStockException(string sku) : Exception($"{sku} is out of stock");

public static class Case
{
    public static void Run()
    {
        try
        {
            throw new OutOfStockException("tea");
        }
        catch (OutOfStockException exception)
        {
            BaseState.Record(exception);
        }
    }
}
