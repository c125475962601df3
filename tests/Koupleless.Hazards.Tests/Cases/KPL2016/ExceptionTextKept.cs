// outcome: gone
// title: the base gets the text of the exception
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
            BaseState.LoggerFactory.CreateLogger("orders").LogWarning("{Message}", exception.Message);
        }
    }
}
