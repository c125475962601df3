using System.Buffers;
using System.IO.Pipelines;
using System.Reflection;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace MinimalApis.Binding;

public static class BindingEndpoints
{
    public static void MapBinding(this IEndpointRouteBuilder app)
    {
        var bind = app.MapGroup("/bind");
        bind.MapGet("/page", (Page page) => page);
        bind.MapGet("/tenant", (Tenant tenant) => tenant.Name);
        bind.MapGet("/point/{point}", (Point point, Point? other) => new { point, other });
        bind.MapGet("/query", (int[] id, string[]? tag, StringValues? sort, [FromQuery(Name = "q")] string text, DateOnly? day, bool all = false) => new { id, tag, Sort = sort?.ToArray(), text, day, all });
        bind.MapGet("/header", ([FromHeader(Name = "X-Trace")] Guid trace, [FromHeader(Name = "X-Rank")] int? rank) => new { Trace = trace.ToString("N")[..4], rank });
        bind.MapGet("/user", (ClaimsPrincipal user, HttpContext context, HttpRequest request) => new { user.Identity!.IsAuthenticated, Same = context.Request == request });
        bind.MapPost("/stream", async (Stream body) => await new StreamReader(body).ReadToEndAsync());
        bind.MapPost("/pipe", ReadLineAsync);
        bind.MapPost("/map", (Dictionary<string, Point> points) => points.Values.Sum(static point => point.X));
        bind.MapPost("/maybe", ([FromBody] Address? address) => address?.Street ?? "nothing");
        bind.MapPost("/form", ([FromForm] Address address, [FromForm] string name) => new { address, name }).DisableAntiforgery();
        bind.MapPost("/upload", async (IFormFile file, IFormFileCollection files, [FromForm(Name = "note")] string? text) =>
            new { file.FileName, file.Length, Content = await new StreamReader(file.OpenReadStream()).ReadToEndAsync(), files.Count, text }).DisableAntiforgery();
        bind.MapGet("/token", (IAntiforgery antiforgery, HttpContext context) => antiforgery.GetAndStoreTokens(context).RequestToken);
        bind.MapPost("/guarded", ([FromForm] string name) => $"Hello {name}");
    }

    private static async Task<string> ReadLineAsync(PipeReader body)
    {
        while (true)
        {
            var read = await body.ReadAsync();
            var end = read.Buffer.PositionOf((byte)'\n') ?? (read.IsCompleted ? read.Buffer.End : null as SequencePosition?);
            if (end is { } found)
            {
                var line = Encoding.UTF8.GetString(read.Buffer.Slice(0, found));
                body.AdvanceTo(found);
                return line;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}

/// <summary>Binds itself.</summary>
public record Page(int Number, int Size, string Action) : IBindableFromHttpContext<Page>
{
    public static ValueTask<Page?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var number = int.TryParse(context.Request.Query["page"], out var page) ? page : 1;
        return ValueTask.FromResult<Page?>(new(number, 20, parameter.Name!));
    }
}

/// <summary>By convention, without the interface; null is answered with a 400.</summary>
public class Tenant
{
    public required string Name { get; init; }

    public static async ValueTask<Tenant?> BindAsync(HttpContext context)
    {
        await Task.Yield();
        return context.Request.Headers["X-Tenant"] is [{ Length: > 0 } name] ? new() { Name = name } : null;
    }
}

public readonly record struct Point(int X, int Y)
{
    public static bool TryParse(string? value, IFormatProvider? provider, out Point point)
    {
        point = default;
        if (value?.Split(',') is not [var x, var y] || !int.TryParse(x, provider, out var left) || !int.TryParse(y, provider, out var top))
            return false;
        point = new(left, top);
        return true;
    }
}

public class Address
{
    public string Street { get; set; } = "";

    public City City { get; set; } = new();

    public List<string> Lines { get; set; } = [];
}

public class City
{
    public string Name { get; set; } = "";

    public int Code { get; set; }
}
