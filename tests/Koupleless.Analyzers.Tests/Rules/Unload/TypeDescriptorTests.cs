using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class TypeDescriptorTests
{
    private const string Usings =
        """
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;

        """;

    private const string Types =
        """

        public class Order { [Required] public string Name { get; set; } = ""; }
        public enum Kind { One }
        """;

    [Theory]
    [InlineData("[|TypeDescriptor.GetProperties(typeof(Order))|];")]
    [InlineData("[|TypeDescriptor.GetProperties(new Order())|];")]
    [InlineData("object order = new Order(); [|TypeDescriptor.GetAttributes(order)|];")]
    [InlineData("[|TypeDescriptor.GetConverter(typeof(Kind))|].ConvertFromString(\"One\");")]
    [InlineData("[|TypeDescriptor.GetConverter(typeof(Kind?))|];")]
    [InlineData("var order = new Order(); [|Validator.TryValidateObject(order, new ValidationContext(order), null)|];")]
    [InlineData("var order = new Order(); var context = new ValidationContext(order) { MemberName = \"Name\" }; [|Validator.ValidateProperty(\"\", context)|];")]
    [InlineData("[|new ServiceCollection().AddOptions<Order>().ValidateDataAnnotations()|];")]
    [InlineData("[|new ServiceCollection().AddControllers()|];")]
    public async Task What_describes_module_types_is_reported(string program) => await VerifyAsync(program);

    [Theory]
    [InlineData("TypeDescriptor.GetConverter(typeof(int)); TypeDescriptor.GetProperties(typeof(string)); TypeDescriptor.Refresh(typeof(Order));")]
    [InlineData("static object Converter<T>() => TypeDescriptor.GetConverter(typeof(T)); Converter<int>();")]
    [InlineData("_ = new ValidationContext(new Order()); Validator.TryValidateValue(\"\", new ValidationContext(new Order()), null, new[] { new RequiredAttribute() });")]
    [InlineData("_ = new EnumConverter(typeof(Kind)).ConvertFromString(\"One\");")]
    [InlineData("static void Check(object value, ValidationContext context) => Validator.ValidateObject(value, context); Check(1, null!);")]
    public async Task What_is_shared_or_looks_nothing_up_is_not_reported(string program) => await VerifyAsync(program);

    private static async Task VerifyAsync(string program) =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(Usings + program.Replace("[|", "{|KPL2018:").Replace("|]", "|}") + Types);
}
