using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class SerializationTests
{
    private const string Types =
        """

        public class Order { public int Id { get; set; } public string[] Tags { get; set; } = null!; public List<string> Notes { get; set; } = null!; }
        public class Page { public Order[] Orders { get; set; } = null!; public Order First { get; set; } = null!; }
        public class Book { public List<Order> Orders { get; set; } = null!; }
        public class Shelf { public Book Book { get; set; } = null!; public Shelf Next { get; set; } = null!; }
        public enum Kind { One }
        public class Item { public Kind? Kind { get; set; } }
        public class Basket : System.Collections.ObjectModel.Collection<Order>;
        public class Ignored { [XmlIgnore, IgnoreDataMember] public List<Order> Orders { get; set; } = null!; }
        [DataContract] public class Marked { public List<Order> Orders { get; set; } = null!; [DataMember] private int _id; public int Id => _id; }
        [DataContract] public class Hidden { [DataMember] private List<Order> _orders = null!; public int Count => _orders.Count; }
        """;

    private const string Usings =
        """
        using System.Runtime.Serialization;
        using System.Runtime.Serialization.Json;
        using System.Xml.Serialization;
        #pragma warning disable CS0649, CS0169

        """;

    private const string Newtonsoft =
        """
        namespace Newtonsoft.Json
        {
            public static class JsonConvert
            {
                public static string SerializeObject(object? value) => "";
                public static T DeserializeObject<T>(string value) => default!;
                public static object DeserializeObject(string value, Type type) => default!;
            }
        }
        namespace Newtonsoft.Json.Linq
        {
            public class JToken { public static JToken FromObject(object o) => new(); public T ToObject<T>() => default!; public static JToken Parse(string json) => new(); }
        }
        """;

    [Theory]
    [InlineData("[|new XmlSerializer(typeof(List<Order>))|];", "throws NotSupportedException, and keeps the module for the life of the process; serialize an array")]
    [InlineData("[|new XmlSerializer(typeof(Book))|];", "keeps the module for the life of the process, because of 'List<Order>' in it; use an array")]
    [InlineData("[|new XmlSerializer(typeof(Shelf[]))|];", "because of 'List<Order>' in it; use an array")]
    [InlineData("[|new XmlSerializer(typeof(Item))|];", "because of 'Kind?' in it; use an array")]
    [InlineData("[|new DataContractSerializer(typeof(List<Order>))|];", "keeps the module for the life of the process; serialize an array")]
    [InlineData("[|new DataContractSerializer(typeof(Dictionary<string, Order>))|];", "serialize an array")]
    [InlineData("[|new DataContractSerializer(typeof(Shelf))|];", "because of 'List<Order>' in it; use an array")]
    [InlineData("[|new DataContractSerializer(typeof(Basket))|];", "serialize an array")]
    [InlineData("[|new DataContractSerializer(typeof(Hidden))|];", "because of 'List<Order>' in it; use an array")]
    [InlineData("[|new DataContractJsonSerializer(typeof(Order))|];", "use System.Text.Json with a JsonSerializerContext")]
    public async Task A_serializer_that_keeps_a_type_is_reported_with_the_reason(string program, string reason)
    {
        var diagnostic = Assert.Single(await VerifyAsync("KPL2020", program));

        Assert.EndsWith(reason, diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("new XmlSerializer(typeof(Order)); new XmlSerializer(typeof(Page)); new XmlSerializer(typeof(Order[])); new XmlSerializer(typeof(Basket)); new XmlSerializer(typeof(Kind));")]
    [InlineData("new DataContractSerializer(typeof(Order)); new DataContractSerializer(typeof(Page[])); new DataContractSerializer(typeof(Marked));")]
    [InlineData("new XmlSerializer(typeof(Ignored)); new DataContractSerializer(typeof(Ignored));")]
    [InlineData("new XmlSerializer(typeof(List<string>)); new DataContractSerializer(typeof(List<int>)); new DataContractJsonSerializer(typeof(string));")]
    [InlineData("static object Make<T>() => new XmlSerializer(typeof(T)); Make<int>();")]
    public async Task What_serializers_let_go_is_not_reported(string program) => await VerifyAsync("KPL2020", program);

    [Theory]
    [InlineData("[|Newtonsoft.Json.JsonConvert.SerializeObject(new Order())|];")]
    [InlineData("object order = new { Id = 1 }; [|Newtonsoft.Json.JsonConvert.SerializeObject(order)|];")]
    [InlineData("[|Newtonsoft.Json.JsonConvert.DeserializeObject<List<Order>>(\"\")|];")]
    [InlineData("[|Newtonsoft.Json.JsonConvert.DeserializeObject(\"\", typeof(Order))|];")]
    [InlineData("[|Newtonsoft.Json.Linq.JToken.FromObject(new Order())|]; [|Newtonsoft.Json.Linq.JToken.Parse(\"\").ToObject<Order>()|];")]
    public async Task Newtonsoft_with_module_types_is_a_warning_when_it_is_the_base_s_and_an_information_when_it_is_private(string program)
    {
        var shared = await VerifyAsync("KPL2019", program, WithNewtonsoft(ReferenceKind.Provided));
        var carried = await VerifyAsync("KPL2019", program, WithNewtonsoft(ReferenceKind.Private));

        Assert.All(shared, static diagnostic => Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, diagnostic.Severity));
        Assert.All(carried, static diagnostic => Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, diagnostic.Severity));
    }

    [Theory]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject(1); Newtonsoft.Json.JsonConvert.DeserializeObject<Dictionary<string, int>>(\"\"); Newtonsoft.Json.Linq.JToken.Parse(\"\");")]
    [InlineData("static string Save(object value) => Newtonsoft.Json.JsonConvert.SerializeObject(value); Save(1);")]
    public async Task Newtonsoft_with_shared_types_is_not_reported(string program) =>
        await VerifyAsync("KPL2019", program, WithNewtonsoft(ReferenceKind.Provided));

    private static AnalyzedProject WithNewtonsoft(ReferenceKind kind) => new() { References = [new(kind, "Newtonsoft.Json", Newtonsoft)] };

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> VerifyAsync(string rule, string program, AnalyzedProject? project = null) =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(Usings + program.Replace("[|", $"{{|{rule}:").Replace("|]", "|}") + Types, project);
}
