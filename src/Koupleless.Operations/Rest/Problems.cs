using System.Text.Json;
using Koupleless.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Koupleless.Operations.Rest;

/// <summary>Errors as problem details with the id in <c>code</c>, and what a module misses in <c>misses</c>.</summary>
internal static class Problems
{
    public static IResult Of(KouplelessException error)
    {
        var problem = new ProblemDetails
        {
            Type = error.HelpLink,
            Title = "The operation failed.",
            Detail = error.Message,
            Status = StatusOf(error.Code),
            Extensions = { ["code"] = error.Code },
        };
        if (error is ModuleLinkException link)
            problem.Extensions["misses"] = JsonSerializer.SerializeToElement(link.Misses, RestJson.Context.IReadOnlyListLinkProblem);
        return Results.Json(problem, RestJson.Context.ProblemDetails, "application/problem+json", problem.Status);
    }

    private static int StatusOf(string code) => code switch
    {
        ErrorIds.MalformedRequest => StatusCodes.Status400BadRequest,
        ErrorIds.NotInstalled => StatusCodes.Status404NotFound,
        ErrorIds.AlreadyInstalled or ErrorIds.PathBaseInUse => StatusCodes.Status409Conflict,
        ErrorIds.ArchiveTooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorIds.DownloadFailed => StatusCodes.Status502BadGateway,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
