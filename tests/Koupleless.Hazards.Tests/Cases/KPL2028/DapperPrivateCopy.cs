// outcome: gone
// title: A module that carries Dapper
// packages: Microsoft.Data.Sqlite
// used before: Microsoft.Data.Sqlite/Microsoft.Data.Sqlite.SqliteConnectionFactory
// isolate: Dapper
using Dapper;
using Microsoft.Data.Sqlite;

public sealed class Order
{
    public long Id { get; set; }

    public string Customer { get; set; } = "";
}

public static class Case
{
    public static void Run()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute("create table orders(Id integer, Customer text); insert into orders values (1, 'Ada')");
        foreach (var order in connection.Query<Order>("select Id, Customer from orders where Id = @Id", new { Id = 1 }))
            Console.WriteLine(order.Customer);
    }
}
