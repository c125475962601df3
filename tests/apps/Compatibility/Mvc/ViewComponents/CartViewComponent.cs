using Microsoft.AspNetCore.Mvc;
using Mvc.Models;

namespace Mvc.ViewComponents;

public class CartViewComponent(BookShelf shelf) : ViewComponent
{
    public IViewComponentResult Invoke(int count)
    {
        var books = shelf.All.Take(count);
        return View(books.Sum(book => book.Price));
    }
}
