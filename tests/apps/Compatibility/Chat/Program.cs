using Chat;
using Microsoft.AspNetCore.SignalR;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSignalR(options => options.EnableDetailedErrors = true);
builder.Services.AddSingleton<Rooms>();

var app = builder.Build();

app.MapHub<ChatHub>("/messages");
app.MapGet("/rooms/{room}", (string room, Rooms rooms) => rooms.Members(room));
app.MapPost("/rooms/{room}/announcements", async (string room, Announcement announcement, IHubContext<ChatHub, IChatClient> hub) =>
{
    await hub.Clients.Group(room).Announced(announcement);
    return Results.Accepted();
});

app.Run();
