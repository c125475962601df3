// outcome: gone
// title: Only framework types: tuples, scalars, DynamicParameters and a reader
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
        var parameters = new DynamicParameters();
        parameters.Add("Id", 1);
        var count = connection.ExecuteScalar<long>("select count(*) from orders where Id = @Id", parameters);
        var names = connection.Query<(long Id, string Customer)>("select Id, Customer from orders").Select(static order => order.Customer).ToList();
        using var reader = connection.ExecuteReader("select Customer from orders");
        while (reader.Read())
            Console.WriteLine($"{count} {names.Count} {reader.GetString(0)}");
    }
}
