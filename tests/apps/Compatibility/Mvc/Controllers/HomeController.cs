using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Mvc.Controllers;

public class HomeController : Controller
{
    public IActionResult Index()
    {
        ViewData["Title"] = "Welcome";
        ViewBag.Hint = "Books & more <for everyone>";
        return View();
    }

    public IActionResult Fail() => throw new InvalidOperationException("The shelf fell down.");

    [ResponseCache(NoStore = true)]
    public IActionResult Error()
    {
        ViewData["Title"] = "Error";
        return View(model: HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Error.Message ?? "Nothing failed.");
    }

    public IActionResult Status(int id)
    {
        ViewData["Title"] = $"Status {id}";
        return View("Error", $"There is nothing at {HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath}.");
    }
}
