using System.Text.Json;
using Koupleless.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Koupleless.Operations.Rest;

/// <summary>The resource <c>/modules</c>.</summary>
internal sealed class ModuleEndpoints(IModuleManager modules)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/modules", List);
        endpoints.MapGet("/modules/{name}/{version}", Find);
        endpoints.MapPost("/modules", InstallAsync);
        endpoints.MapPost("/modules/verify", VerifyAsync);
        endpoints.MapPut("/modules/{name}", SwapAsync);
        endpoints.MapDelete("/modules/{name}/{version}", UninstallAsync);
    }

    private IResult List() => Results.Json(modules.Modules, RestJson.Context.IReadOnlyListModuleInfo);

    private IResult Find(string name, string version) =>
        modules.Modules.LastOrDefault(module => module.Name == name && module.Version == version) is { } found
            ? Results.Json(found, RestJson.Context.ModuleInfo)
            : Problems.Of(new(ErrorIds.NotInstalled, $"{name} {version} is not installed. GET /modules lists what is."));

    private Task<IResult> InstallAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(async () =>
    {
        var module = await modules.InstallAsync(await ReadSourceAsync(request, cancellationToken), cancellationToken);
        request.HttpContext.Response.Headers.Location = $"/modules/{module.Name}/{module.Version}";
        return Results.Json(module, RestJson.Context.ModuleInfo, statusCode: StatusCodes.Status201Created);
    });

    private Task<IResult> VerifyAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(async () =>
    {
        var verification = await modules.VerifyAsync(await ReadSourceAsync(request, cancellationToken), cancellationToken);
        return Results.Json(verification, RestJson.Context.ModuleVerification);
    });

    private Task<IResult> SwapAsync(string name, HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(async () =>
    {
        var swap = await modules.SwapAsync(name, await ReadSourceAsync(request, cancellationToken), cancellationToken);
        var answer = new SwapAnswer(swap.Module, swap.Previous is { } previous ? UninstallAnswer.Of(previous) : null);
        return Results.Json(answer, RestJson.Context.SwapAnswer);
    });

    private Task<IResult> UninstallAsync(string name, string version, CancellationToken cancellationToken) => AnswerAsync(async () =>
    {
        var result = await modules.UninstallAsync(name, version, cancellationToken);
        return Results.Json(UninstallAnswer.Of(result), RestJson.Context.UninstallAnswer);
    });

    private static async Task<IResult> AnswerAsync(Func<Task<IResult>> action)
    {
        try
        {
            return await action();
        }
        catch (KouplelessException e)
        {
            return Problems.Of(e);
        }
    }

    private static async Task<ModuleSource> ReadSourceAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentType == "application/octet-stream")
        {
            return ModuleSource.From(request.Body) with
            {
                Sha256 = request.Query["sha256"].FirstOrDefault(),
                Arguments = [.. request.Query["argument"].OfType<string>()],
            };
        }

        if (!request.HasJsonContentType())
            throw Malformed("the Content-Type must be application/json, or application/octet-stream for the artifact itself");
        InstallBody? body;
        try
        {
            body = await request.ReadFromJsonAsync(RestJson.Context.InstallBody, cancellationToken);
        }
        catch (JsonException e)
        {
            throw Malformed(e.Message);
        }

        if (string.IsNullOrWhiteSpace(body?.Source))
            throw Malformed("it has no 'source'");
        return ModuleSource.From(body.Source) with { Sha256 = body.Sha256, Arguments = body.Arguments ?? [] };
    }

    private static KouplelessException Malformed(string why) =>
        new(ErrorIds.MalformedRequest, $"The body of the request cannot be used: {why}. Send {{\"source\": \"<file path, folder or URL>\", \"sha256\": \"…\"}}.");
}
