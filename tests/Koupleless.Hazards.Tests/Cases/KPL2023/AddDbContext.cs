// outcome: pins
// title: a context that is registered with AddDbContext
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
        using var services = new ServiceCollection()
            .AddDbContext<ShopContext>(static options => options.UseInMemoryDatabase("shop"))
            .BuildServiceProvider();
        using var scope = services.CreateScope();
        _ = scope.ServiceProvider.GetRequiredService<ShopContext>().Orders.Any();
    }
}
