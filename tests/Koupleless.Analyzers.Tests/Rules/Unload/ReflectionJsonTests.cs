using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class ReflectionJsonTests
{
    private const string Types =
        """

        public class Order { public int Id { get; set; } }
        public enum Kind { One }
        public class OrderContext(System.Text.Json.JsonSerializerOptions? options) : System.Text.Json.Serialization.JsonSerializerContext(options)
        {
            public static OrderContext Default { get; } = new(null);
            public System.Text.Json.Serialization.Metadata.JsonTypeInfo<Order> Order => null!;
            protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        """;

    private const string Usings =
        """
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization.Metadata;

        """;

    [Theory]
    [InlineData("[|JsonSerializer.Serialize(new Order())|];")]
    [InlineData("[|JsonSerializer.Serialize<object>(new Order())|];")]
    [InlineData("object order = new Order(); [|JsonSerializer.Serialize(order, order.GetType())|];")]
    [InlineData("[|JsonSerializer.Serialize(new { Id = 1 })|];")]
    [InlineData("[|JsonSerializer.Serialize(new List<Order>())|];")]
    [InlineData("[|JsonSerializer.Serialize(Kind.One)|];")]
    [InlineData("[|JsonSerializer.Deserialize<Order>(\"{}\")|];")]
    [InlineData("[|JsonSerializer.Deserialize(\"{}\", typeof(Order[]))|];")]
    [InlineData("await [|JsonSerializer.DeserializeAsync<Order>(Stream.Null)|];")]
    [InlineData("[|JsonNode.Parse(\"{}\").Deserialize<Order>()|];")]
    [InlineData("[|JsonSerializer.SerializeToNode(new Order(), JsonSerializerOptions.Web)|];")]
    [InlineData("[|JsonSerializer.Serialize(new Order(), new JsonSerializerOptions { WriteIndented = true })|];")]
    [InlineData("[|JsonSerializer.Serialize(new Order(), new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() })|];")]
    [InlineData("var options = new JsonSerializerOptions(JsonSerializerDefaults.Web); [|JsonSerializer.Serialize(new Order(), options)|];")]
    [InlineData("Repository.Save(new Order()); static class Repository { private static readonly JsonSerializerOptions s_options = new(); public static string Save(Order order) => [|JsonSerializer.Serialize(order, s_options)|]; }")]
    [InlineData("static string Save<T>(T order) where T : Order => [|JsonSerializer.Serialize(order)|]; Save(new Order());")]
    [InlineData("await [|new HttpClient().GetFromJsonAsync<Order>(\"/\")|];")]
    [InlineData("await [|new HttpClient().PostAsJsonAsync(\"/\", new Order())|];")]
    [InlineData("await [|new HttpResponseMessage().Content.ReadFromJsonAsync<Order>()|];")]
    [InlineData("[|JsonContent.Create(new Order())|];")]
    [InlineData("var app = WebApplication.Create(args); app.Run(async context => { await [|context.Request.ReadFromJsonAsync<Order>()|]; await [|context.Response.WriteAsJsonAsync(new Order())|]; });")]
    [InlineData("_ = [|Results.Json(new Order())|]; _ = [|Results.Ok(new Order())|]; _ = [|TypedResults.Ok(new Order())|];")]
    [InlineData("_ = [|JsonValue.Create(new Order())|]; [|new JsonArray().Add(new Order())|];")]
    [InlineData("_ = [|JsonSerializerOptions.Default.GetTypeInfo(typeof(Order))|];")]
    public async Task Json_of_module_types_by_reflection_is_reported(string program) => await VerifyAsync(program);

    [Theory]
    [InlineData("JsonSerializer.Serialize(new Order(), OrderContext.Default.Order); JsonSerializer.Serialize(new Order(), typeof(Order), OrderContext.Default);")]
    [InlineData("JsonSerializer.Serialize(1); JsonSerializer.Serialize(new[] { \"one\" }); JsonSerializer.Serialize(new Dictionary<string, int>()); JsonSerializer.Deserialize<JsonElement>(\"{}\");")]
    [InlineData("JsonNode.Parse(\"{}\"); _ = JsonValue.Create(1); JsonSerializer.Deserialize<JsonNode>(\"{}\"); using var document = JsonDocument.Parse(\"{}\");")]
    [InlineData("JsonSerializer.Serialize(new Order(), OrderContext.Default.Options);")]
    [InlineData("JsonSerializer.Serialize(new Order(), new JsonSerializerOptions { TypeInfoResolver = OrderContext.Default });")]
    [InlineData("JsonSerializer.Serialize(new Order(), new JsonSerializerOptions { TypeInfoResolverChain = { OrderContext.Default } });")]
    [InlineData("JsonSerializer.Serialize(new Order(), new JsonSerializerOptions(OrderContext.Default.Options));")]
    [InlineData("var options = new JsonSerializerOptions(); options.TypeInfoResolverChain.Insert(0, OrderContext.Default); JsonSerializer.Serialize(new Order(), options);")]
    [InlineData("Repository.Save(new Order()); static class Repository { private static readonly JsonSerializerOptions s_options = new() { TypeInfoResolver = OrderContext.Default }; public static string Save(Order order) => JsonSerializer.Serialize(order, s_options); }")]
    [InlineData("static string Save<T>(T value) => JsonSerializer.Serialize(value); Save(1);")]
    [InlineData("await new HttpClient().GetFromJsonAsync(\"/\", OrderContext.Default.Order); JsonContent.Create(new Order(), OrderContext.Default.Order);")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, OrderContext.Default)); var app = builder.Build(); app.MapGet(\"/\", () => Results.Ok(new Order()));")]
    [InlineData("_ = Results.Ok(1); _ = TypedResults.Ok(\"one\"); _ = Results.NotFound(); _ = Results.Text(\"one\");")]
    [InlineData("Save(new Order(), null!); static void Save(Order order, JsonSerializerOptions options) => JsonSerializer.Serialize(order, options);")]
    public async Task Generated_contracts_and_shared_types_and_what_is_not_seen_are_not_reported(string program) => await VerifyAsync(program);

    [Fact]
    public async Task Strict_reports_options_from_elsewhere() =>
        await VerifyAsync(
            "Save(new Order(), null!); static void Save(Order order, JsonSerializerOptions options) => [|JsonSerializer.Serialize(order, options)|];",
            new AnalyzedProject { Strict = true });

    [Fact]
    public async Task What_modules_share_may_reflect() =>
        await VerifyAsync("public class Sample { public string Save() => JsonSerializer.Serialize(new { Id = 1 }); }", AnalyzedProject.Shared);

    [Fact]
    public async Task A_type_of_a_contract_does_not_unload() =>
        await VerifyAsync(
            "JsonSerializer.Serialize(new Shop.Item());",
            new AnalyzedProject { References = [new(ReferenceKind.Contract, "Shop", "namespace Shop; public class Item;")] });

    private static async Task VerifyAsync(string program, AnalyzedProject? project = null) =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(Usings + program.Replace("[|", "{|KPL2017:").Replace("|]", "|}") + Types, project);
}
