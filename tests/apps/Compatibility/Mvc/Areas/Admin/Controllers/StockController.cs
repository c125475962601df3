using Microsoft.AspNetCore.Mvc;
using Mvc.Models;

namespace Mvc.Areas.Admin.Controllers;

[Area("Admin")]
public class StockController(BookShelf shelf) : Controller
{
    public IActionResult Index(bool low)
    {
        ViewData["Title"] = low ? "Low stock" : "Stock";
        return View(shelf.All.Count);
    }

    [Route("stock/report.{format}")]
    public IActionResult Report(string format) =>
        format == "csv" ? Content("id,title\n" + string.Concat(shelf.All.Select(book => $"{book.Id},{book.Title}\n")), "text/csv") : BadRequest();
}
