using Localized.Models;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;

namespace Localized.Controllers;

public class HomeController(IHtmlLocalizer<HomeController> html) : Controller
{
    public IActionResult Index()
    {
        ViewData["Greeting"] = html["<b>Welcome</b>, {0}!", "A & B"];
        return View(new Guest { Name = "Ada" });
    }

    public IActionResult About() => View();

    [HttpPost]
    public IActionResult Reserve(Guest guest) => ModelState.IsValid ? Ok(guest) : View("Index", guest);
}
