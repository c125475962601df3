using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace IdentityApi;

public class Accounts(DbContextOptions<Accounts> options) : IdentityDbContext<IdentityUser>(options)
{
    public DbSet<Animal> Animals => Set<Animal>();
}

public class Animal
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public int Legs { get; set; }

    public IdentityUser? Keeper { get; set; }
}
