// outcome: pins
// title: A type handler of the module
// packages: Dapper
using System.Data;
using Dapper;

public readonly record struct OrderId(long Value);

public sealed class OrderIdHandler : SqlMapper.TypeHandler<OrderId>
{
    public override OrderId Parse(object value) => new((long)value);

    public override void SetValue(IDbDataParameter parameter, OrderId value) => parameter.Value = value.Value;
}

public static class Case
{
    public static void Run() => SqlMapper.AddTypeHandler(new OrderIdHandler());
}
