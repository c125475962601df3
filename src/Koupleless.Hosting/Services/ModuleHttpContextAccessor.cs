using Microsoft.AspNetCore.Http;

namespace Koupleless.Hosting.Services;

/// <summary>
/// An accessor with an AsyncLocal of its own. The framework's has one for the process: after a module ran, the
/// base's accessor would be null, and in the module it would show the base's context.
/// </summary>
internal sealed class ModuleHttpContextAccessor : IHttpContextAccessor
{
    private readonly AsyncLocal<Holder?> _current = new();

    public HttpContext? HttpContext
    {
        get => _current.Value?.Context;
        set
        {
            // Flows of execution that outlive the request share the holder: cleared, none of them sees an ended request.
            _current.Value?.Context = null;
            if (value is not null)
                _current.Value = new Holder { Context = value };
        }
    }

    private sealed class Holder
    {
        public HttpContext? Context { get; set; }
    }
}
