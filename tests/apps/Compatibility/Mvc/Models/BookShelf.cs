using System.Collections.Concurrent;

namespace Mvc.Models;

public class BookShelf
{
    private readonly ConcurrentDictionary<int, Book> _books = new(new Dictionary<int, Book>
    {
        [1] = new() { Id = 1, Title = "The Trial", Author = "Franz Kafka", Published = new(1925, 4, 26), Price = 9.9m, Rating = new(5) },
        [2] = new() { Id = 2, Title = "Emma", Author = "Jane Austen", Published = new(1815, 12, 23), Price = 7.5m, Rating = new(4) },
    });

    public IReadOnlyList<Book> All => [.. _books.Values.OrderBy(book => book.Id)];

    public Book? Find(int id) => _books.GetValueOrDefault(id);

    public Book Add(Book book)
    {
        book.Id = _books.Keys.DefaultIfEmpty().Max() + 1;
        return _books[book.Id] = book;
    }

    public bool Remove(int id) => _books.TryRemove(id, out _);
}
