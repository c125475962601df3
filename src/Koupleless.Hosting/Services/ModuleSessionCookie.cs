using Koupleless.Hosting.Dispatch;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Session;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Services;

/// <summary>
/// The session's cookie is the one of the framework that is sent for all of a server's paths: the modules and the base would
/// overwrite each other's, and each would begin a new session with every request.
/// </summary>
internal static class ModuleSessionCookie
{
    /// <summary>Sends it below the module's path base only, unless the program says where.</summary>
    public static void Isolate(IServiceCollection services)
    {
        if (services.Any(static descriptor => descriptor.ServiceType == typeof(ISessionStore)))
            services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<SessionOptions>>(new ConfigureOptions<SessionOptions>(static options => options.Cookie = new PathBaseCookie(options.Cookie))));
    }

    /// <summary>
    /// Of the module's path base, spelled as the request spells it, which a browser compares exactly. A branch of the module, by Map or
    /// UsePathBase, has no session of its own: alone the cookie is sent for all of them.
    /// </summary>
    private sealed class PathBaseCookie : CookieBuilder
    {
        public PathBaseCookie(CookieBuilder defaults)
        {
            Name = defaults.Name;
            SecurePolicy = defaults.SecurePolicy;
            SameSite = defaults.SameSite;
            HttpOnly = defaults.HttpOnly;
            IsEssential = defaults.IsEssential;
        }

        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var cookie = base.Build(context, expiresFrom);
            if (Path is null && (context.Features.Get<ModuleRequest>()?.ModulePathBase ?? context.Request.PathBase) is { HasValue: true } path)
                cookie.Path = path.ToUriComponent();
            return cookie;
        }
    }
}
