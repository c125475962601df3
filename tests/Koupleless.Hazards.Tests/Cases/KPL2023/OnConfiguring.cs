// outcome: pins
// title: a context that configures itself
// packages: Microsoft.EntityFrameworkCore, Microsoft.EntityFrameworkCore.InMemory
using Microsoft.EntityFrameworkCore;

public sealed class Order
{
    public int Id { get; set; }
}

public sealed class ShopContext : DbContext
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseInMemoryDatabase("shop");
}

public static class Case
{
    public static void Run()
    {
        using var context = new ShopContext();
        context.Orders.Add(new Order { Id = 17 });
        context.SaveChanges();
    }
}
