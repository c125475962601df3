// outcome: pins
// title: An enum of the module is mapped for all connections
// packages: Npgsql
using Npgsql;

public enum OrderState
{
    Open,
    Shipped,
}

public static class Case
{
#pragma warning disable CS0618 // Still used widely.
    public static void Run() => NpgsqlConnection.GlobalTypeMapper.MapEnum<OrderState>("order_state");
#pragma warning restore CS0618
}
