using System.ComponentModel.DataAnnotations;

namespace RazorPages;

public class Article
{
    [Required, StringLength(20, MinimumLength = 3)]
    public string Name { get; set; } = "";

    [Range(0.01, 1000)]
    public decimal Price { get; set; }
}

public class Articles
{
    private readonly List<Article> _all = [new() { Name = "Apple", Price = 0.4m }, new() { Name = "Pear", Price = 0.55m }];

    public IReadOnlyList<Article> All => _all;

    public void Add(Article article) => _all.Add(article);
}
