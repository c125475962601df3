// outcome: pins
// title: Parameters are an anonymous object
// packages: Dapper,Microsoft.Data.Sqlite
// used before: Microsoft.Data.Sqlite/Microsoft.Data.Sqlite.SqliteConnectionFactory
using Dapper;
using Microsoft.Data.Sqlite;

public static class Case
{
    public static void Run()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute("create table orders(Id integer, Customer text); insert into orders values (1, 'Ada')");
        var count = connection.ExecuteScalar<long>("select count(*) from orders where Id = @Id", new { Id = 1 });
        Console.WriteLine(count);
    }
}
