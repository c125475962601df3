// outcome: pins
// title: How columns find their members is decided by a lambda of the module
// packages: Dapper
using Dapper;

public static class Case
{
    public static void Run() => SqlMapper.TypeMapProvider = static type => new DefaultTypeMap(type);
}
