using Microsoft.EntityFrameworkCore;

namespace Reports.Sales;

/// <summary>The sales that have been imported.</summary>
public sealed class SalesContext(DbContextOptions<SalesContext> options) : DbContext(options)
{
    public DbSet<Sale> Sales => Set<Sale>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<Sale>().HasIndex(static sale => sale.Region);
}
