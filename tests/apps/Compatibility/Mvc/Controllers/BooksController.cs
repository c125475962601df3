using Microsoft.AspNetCore.Mvc;
using Mvc.Models;

namespace Mvc.Controllers;

public class BooksController(BookShelf shelf) : Controller
{
    [TempData]
    public string? Message { get; set; }

    public IActionResult Index() => View(shelf.All);

    public IActionResult Details(int id) => shelf.Find(id) is { } book ? View(book) : NotFound();

    [HttpGet]
    public IActionResult Create() => View(new Book());

    [HttpPost]
    public IActionResult Create(Book book)
    {
        if (book.Author == book.Title)
        {
            ModelState.AddModelError("", "A book is not its author.");
        }

        if (!ModelState.IsValid)
        {
            return View(book);
        }

        shelf.Add(book);
        Message = $"'{book.Title}' is on the shelf.";
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    public IActionResult Delete(int id)
    {
        if (!shelf.Remove(id))
        {
            return NotFound();
        }

        TempData["Deleted"] = id;
        return RedirectToRoute("default", new { controller = "Books", action = "Index" });
    }

    public IActionResult Cart() => ViewComponent("Cart", new { count = 2 });

    public IActionResult Data() => Json(shelf.All);
}
