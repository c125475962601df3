using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RazorPages.Pages.Articles;

public class IndexModel(RazorPages.Articles articles) : PageModel
{
    [BindProperty]
    public Article Article { get; set; } = new();

    public IReadOnlyList<Article> Found { get; private set; } = [];

    public IActionResult OnGet(string? name)
    {
        Found = [.. articles.All.Where(article => name is null || article.Name == name)];
        return Found.Count > 0 ? Page() : NotFound();
    }

    public void OnGetCheaper(decimal than) => Found = [.. articles.All.Where(article => article.Price < than)];

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        articles.Add(Article);
        return RedirectToPage(new { name = Article.Name });
    }

    public IActionResult OnPostClear() => RedirectToPage("/Index");
}
