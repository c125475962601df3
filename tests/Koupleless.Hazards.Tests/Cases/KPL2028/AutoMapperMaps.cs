// outcome: gone
// title: A configuration with a profile, mapping objects and a projection
// packages: AutoMapper
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.Extensions.Logging.Abstractions;

public sealed class Order
{
    public int Id { get; set; } = 3;

    public List<string> Lines { get; set; } = ["tea"];
}

public sealed class OrderView
{
    public int Id { get; set; }

    public string[] Lines { get; set; } = [];
}

public sealed class OrderProfile : Profile
{
    public OrderProfile() => CreateMap<Order, OrderView>();
}

public static class Case
{
    public static void Run()
    {
        var configuration = new MapperConfiguration(static expression => expression.AddProfile<OrderProfile>(), NullLoggerFactory.Instance);
        var mapper = configuration.CreateMapper();
        var view = mapper.Map<OrderView>(new Order());
        var projected = new[] { new Order() }.AsQueryable().ProjectTo<OrderView>(configuration).ToList();
        Console.WriteLine($"{view.Lines.Length} {projected.Count}");
    }
}
