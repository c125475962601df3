// outcome: gone
// title: EnableServiceProviderCaching(false)
// packages: Microsoft.EntityFrameworkCore, Microsoft.EntityFrameworkCore.InMemory
using Microsoft.EntityFrameworkCore;

public sealed class Order
{
    public int Id { get; set; }
}

public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();
}

public static class Case
{
    public static void Run()
    {
        var options = new DbContextOptionsBuilder<ShopContext>()
            .UseInMemoryDatabase("shop")
            .EnableServiceProviderCaching(false)
            .Options;
        using var context = new ShopContext(options);
        _ = context.Orders.Count();
    }
}
