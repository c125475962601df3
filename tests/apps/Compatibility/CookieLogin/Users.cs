using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CookieLogin;

public class Users
{
    private readonly ConcurrentDictionary<string, (string Password, string Role, int Age)> _users = new()
    {
        ["ada"] = ("lovelace", "admin", 36),
        ["ben"] = ("franklin", "guest", 12),
    };

    public ClaimsIdentity? Find(string name, string password) =>
        _users.TryGetValue(name, out var user) && user.Password == password
            ? new ClaimsIdentity(
                [new(ClaimTypes.Name, name), new(ClaimTypes.Role, user.Role), new("age", user.Age.ToString())],
                CookieAuthenticationDefaults.AuthenticationScheme)
            : null;

    public bool Contains(string? name) => name is not null && _users.ContainsKey(name);

    public bool Remove(string name) => _users.TryRemove(name, out _);
}
