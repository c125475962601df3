using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Tables;
using Koupleless.Analyzers.Rules.Tables;
using Koupleless.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Koupleless.Analyzers.Tests.Rules.Tables;

public class HazardTableTests
{
    private static readonly ReferencedSource s_billing = new(ReferenceKind.Provided, "Billing", """
        namespace Acme;
        public static class Billing
        {
            public static string Currency { get; set; } = "EUR";
            public static event System.Action? Closed;
            public static void Configure(object hook, Mode mode = Mode.Strong) { }
            public static Ledger Open() => new();
            public static Registry Registry { get; } = new();
        }
        public enum Mode { Strong, Weak }
        public class Registry { public void Add(object entry) { } public void Withdraw(object entry) { } }
        public class Ledger : System.IDisposable { public void Dispose() { } }
        """);

    public static TheoryData<string> ShippedTables => ["Framework.hazards.txt", "Packages.hazards.txt"];

    [Theory]
    [MemberData(nameof(ShippedTables))]
    public void Every_line_of_a_shipped_table_is_a_row(string file) =>
        Assert.Empty(HazardTableParser.Parse(SourceText.From(EmbeddedFile.Read(file))).Where(static line => line.Problem is not null).Select(static line => $"{line.Line}: {line.Problem}"));

    [Fact]
    public void Every_member_of_the_frameworks_table_is_there()
    {
        var compilation = ModuleProject.Compile("");
        var rows = HazardTableParser.Parse(SourceText.From(EmbeddedFile.Read("Framework.hazards.txt"))).Select(static line => line.Row!).ToArray();

        Assert.True(rows.Length > 80);
        Assert.All(
            rows.Select(static row => row.Member).Concat(rows.Select(static row => row.On).OfType<string>()).Distinct(),
            member => Assert.NotEmpty(DocumentationCommentId.GetSymbolsForDeclarationId(MemberId.TypeOf(member), compilation)
                .OfType<INamedTypeSymbol>()
                .SelectMany(type => MemberId.Find(member, type))));
    }

    [Theory]
    [InlineData("KPL1008 | P:Acme.Billing.Currency | set | sets the currency", "{|KPL1008:Acme.Billing.Currency = \"USD\"|};")]
    [InlineData("KPL1008 | P:Acme.Billing.Currency | set | sets the currency", "{|KPL1008:Acme.Billing.Currency += \"USD\"|};")]
    [InlineData("KPL1008 | P:Acme.Billing.Currency | set | sets the currency", "_ = Acme.Billing.Currency;")]
    [InlineData("KPL1009 | E:Acme.Billing.Closed | add | ends", "{|KPL1009:Acme.Billing.Closed += () => { }|};")]
    [InlineData("KPL1009 | E:Acme.Billing.Closed | add | ends", "Acme.Billing.Closed -= () => { };")]
    [InlineData("KPL2028 | M:Acme.Billing.Configure | call | keeps the hook | when=module-value", "{|KPL2028:Acme.Billing.Configure(new Mine())|};")]
    [InlineData("KPL2028 | M:Acme.Billing.Configure | call | keeps the hook | when=module-value", "Acme.Billing.Configure(\"text\");")]
    [InlineData("KPL2028 | M:Acme.Billing.Configure | call | keeps the hook | when=module-value", "{|KPL2028:Acme.Billing.Configure((Action)(() => { }))|};")]
    [InlineData("KPL2028 | M:Acme.Billing.Configure | call | keeps the hook | except=Weak", "Acme.Billing.Configure(new Mine(), Acme.Mode.Weak);")]
    [InlineData("KPL2028 | M:Acme.Billing.Configure(System.Object,Acme.Mode) | call | keeps the hook", "{|KPL2028:Acme.Billing.Configure(new Mine())|};")]
    [InlineData("KPL2028 | M:Acme.Billing.Open | call | | release=Dispose", "{|KPL2028:Acme.Billing.Open()|};")]
    [InlineData("KPL2028 | M:Acme.Billing.Open | call | | release=Dispose", "using var ledger = Acme.Billing.Open();")]
    [InlineData("KPL2028 | T:Acme.Ledger | new | | release=Dispose", "{|KPL2028:new Derived()|};")]
    [InlineData("KPL2028 | M:Acme.Registry.Add | call | | on=P:Acme.Billing.Registry", "{|KPL2028:Acme.Billing.Registry.Add(1)|}; new Acme.Registry().Add(1);")]
    [InlineData("KPL2028 | M:Nothing | call | is in no type", "Acme.Billing.Configure(1);")]
    [InlineData("KPL2028 | M:Acme.Registry.Add | call | | undone-by=Withdraw", "var registry = new Acme.Registry(); {|KPL2028:registry.Add(1)|};")]
    [InlineData("KPL2028 | M:Acme.Registry.Add | call | | undone-by=Withdraw", "var registry = new Acme.Registry(); registry.Add(1); registry.Withdraw(1);")]
    [InlineData("KPL2028 | M:Acme.Billing.Open | call | opens", "Func<Acme.Ledger> open = {|KPL2028:Acme.Billing.Open|};")]
    public Task A_users_table_counts(string row, string statement) =>
        RuleRunner.VerifyAsync<Only<HazardTableCheck>>(Program(statement), Project(row, s_billing));

    [Theory]
    [InlineData("KPL1008 | P:Acme.Billing.Currency | set | sets the currency", "Acme.Billing.Currency = \"USD\";", "'Billing.Currency' sets the currency for the base and every module")]
    [InlineData("KPL1008 | P:Acme.Billing.Currency | set | sets the currency; pass it", "Acme.Billing.Currency = \"USD\";", "'Billing.Currency' sets the currency for the base and every module; pass it")]
    [InlineData("KPL2028 | M:Acme.Billing.Open | call | keeps the ledger; close it | release=Dispose", "Acme.Billing.Open();", "'Billing.Open' keeps the ledger, and with it the module, for the life of the process; nothing keeps it, so nothing can release it; close it")]
    [InlineData("KPL2004 | M:Acme.Billing.Open | call | | release=Dispose", "Acme.Billing.Open();", "'Billing.Open' keeps its callback, and with it the module, until it is disposed: nothing keeps it, so nothing can release it")]
    public async Task A_message_says_what_the_table_says(string row, string statement, string message)
    {
        var diagnostic = Assert.Single(await RuleRunner.GetDiagnosticsAsync<Only<HazardTableCheck>>(Program(statement), Project(row, s_billing)));

        Assert.Equal(message, diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("using var self = System.Diagnostics.Process.GetCurrentProcess(); {|KPL1005:self.PriorityClass = System.Diagnostics.ProcessPriorityClass.High|};")]
    [InlineData("using var child = System.Diagnostics.Process.Start(\"sleep\")!; child.PriorityClass = System.Diagnostics.ProcessPriorityClass.High;")]
    public Task The_priority_of_a_child_is_its_own(string statements) => RuleRunner.VerifyAsync<Only<HazardTableCheck>>(statements);

    [Fact]
    public async Task A_package_that_the_module_carries_is_its_own() =>
        await RuleRunner.VerifyAsync<Only<HazardTableCheck>>(
            Program("Acme.Billing.Currency = \"USD\";"),
            Project("KPL1008 | P:Acme.Billing.Currency | set | sets the currency", s_billing with { Kind = ReferenceKind.Private }));

    [Theory]
    [InlineData("KPL1008 | P:A.B | set", "a row is 'rule | member | use | effect'")]
    [InlineData("KPL9999 | P:A.B | set | x", "'KPL9999' is no rule that a table can name")]
    [InlineData("KPL1008 | P:A.B | get | x", "'get' is no use")]
    [InlineData("KPL1008 | P:A.B | call | x", "'P:A.B' is no documentation id for 'call', which begins with 'M:'")]
    [InlineData("KPL1008 | A.B | set | x", "'A.B' is no documentation id for 'set', which begins with 'P:' or 'F:'")]
    [InlineData("KPL1008 | P:A.B | set | x | always", "'always' is no option")]
    [InlineData("KPL1008 | P:A.B | set | x | colour=red", "there is no option 'colour'")]
    [InlineData("KPL1008 | P:A.B | set | x | when=never", "'when' is module-value or from-base or own-process, not 'never'")]
    public async Task A_line_that_is_no_row_is_reported_at_its_place(string line, string problem)
    {
        var project = new AnalyzedProject { AdditionalFiles = [("acme.hazards.txt", $"# ours\n\n{line}\n")] };

        var diagnostic = Assert.Single(await RuleRunner.GetDiagnosticsAsync<InvalidHazardTableAnalyzer>("return;", project));

        Assert.Equal("KPL0013", diagnostic.Id);
        Assert.Contains(problem, diagnostic.GetMessage(null));
        Assert.Equal(("acme.hazards.txt", 2), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public async Task Another_additional_file_is_no_table() =>
        Assert.Empty(await RuleRunner.GetDiagnosticsAsync<InvalidHazardTableAnalyzer>("return;", new AnalyzedProject { AdditionalFiles = [("notes.txt", "hello")] }));

    private static string Program(string statement) => $"{statement}\nclass Mine;\nclass Derived : Acme.Ledger;";

    private static AnalyzedProject Project(string row, ReferencedSource reference) =>
        new() { AdditionalFiles = [("acme.hazards.txt", row)], References = [reference] };
}
