// outcome: pins
// title: A type of the module gets a map of its own
// packages: Dapper
using Dapper;

public sealed class Order
{
    public long Id { get; set; }

    public string Customer { get; set; } = "";
}

public static class Case
{
    public static void Run() =>
        SqlMapper.SetTypeMap(typeof(Order), new CustomPropertyTypeMap(typeof(Order), static (type, column) => type.GetProperty(column.Replace("_", ""))!));
}
