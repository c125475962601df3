using System.Security.Claims;
using IdentityApi;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<Accounts>(options => options.UseSqlite(builder.Configuration.GetConnectionString("Accounts")));
builder.Services.AddIdentityApiEndpoints<IdentityUser>(options => options.Password.RequireNonAlphanumeric = false)
    .AddRoles<IdentityRole>()
    .AddEntityFrameworkStores<Accounts>();
builder.Services.AddAuthorizationBuilder()
    .AddPolicy("keepers", policy => policy.RequireRole("keeper"));

var app = builder.Build();
using (var scope = app.Services.CreateScope())
{
    scope.ServiceProvider.GetRequiredService<Accounts>().Database.EnsureCreated();
    await scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>().CreateAsync(new("keeper"));
}

app.MapGroup("/account").MapIdentityApi<IdentityUser>();
app.MapPost("/account/logout", (SignInManager<IdentityUser> signIn) => signIn.SignOutAsync()).RequireAuthorization();

app.MapGet("/animals", async (Accounts accounts, string? like) =>
    await accounts.Animals.Where(animal => like == null || EF.Functions.Like(animal.Name, $"%{like}%")).OrderBy(animal => animal.Name).Select(animal => new { animal.Name, animal.Legs, animal.Keeper!.UserName }).ToListAsync());
app.MapPost("/animals", async (NewAnimal animal, Accounts accounts, ClaimsPrincipal user, UserManager<IdentityUser> users) =>
{
    accounts.Animals.Add(new() { Name = animal.Name, Legs = animal.Legs, Keeper = await users.GetUserAsync(user) });
    await accounts.SaveChangesAsync();
    return Results.Created($"/animals/{animal.Name}", animal);
}).RequireAuthorization();
app.MapPost("/keepers", async (ClaimsPrincipal user, UserManager<IdentityUser> users) =>
    (await users.AddToRoleAsync((await users.GetUserAsync(user))!, "keeper")).Succeeded).RequireAuthorization();
app.MapDelete("/animals/{name}", async (string name, Accounts accounts) =>
    await accounts.Animals.Where(animal => animal.Name == name).ExecuteDeleteAsync()).RequireAuthorization("keepers");

app.Run();

public record NewAnimal(string Name, int Legs);
