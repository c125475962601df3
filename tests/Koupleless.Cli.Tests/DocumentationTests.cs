using System.Text.Json;
using Koupleless.Cli.Audit;
using Koupleless.Cli.Conversion;
using Koupleless.Cli.Inspect;
using Koupleless.Cli.Tests.Support;
using Koupleless.Cli.Verify;
using Koupleless.Packaging;
using Koupleless.Packaging.Tests.Documentation;

namespace Koupleless.Cli.Tests;

/// <summary>docs/cli.md says what the command writes.</summary>
public sealed class DocumentationTests
{
    private static readonly string s_page = Path.Combine(Metadata.Of("RepositoryFolder"), "docs", "cli.md");

    [Fact]
    public void The_json_of_audit_is_as_documented()
    {
        const string help = "https://github.com/koupleless/koupleless-dotnet/blob/main/docs/rules/KPL1003.md";
        const string title = "The identity of the process is changed";
        var report = new AuditReport(
            AuditReport.CurrentSchemaVersion,
            "Shop.slnx",
            new(AuditOutcome.ChangeFirst, [new("KPL1003", title, AuditConsequence.ChangesOthers, 1, ["Shop.Api"], help)]),
            new(Projects: 1, Skipped: 1, Failed: 0, Errors: 0, Warnings: 1, Infos: 0, Suppressed: 1),
            [
                new("KPL1003", title, AuditSeverity.Warning, AuditConsequence.ChangesOthers, help,
                    [new("Shop.Api", "Shop.Api/Program.cs", 3, 1, "'Environment.CurrentDirectory' changes …")]),
            ],
            [
                new("Shop.Api", "Shop.Api/Shop.Api.csproj", ["net10.0"], AuditState.Audited, null, "Module") { Warnings = 1, Suppressed = 1 },
                new("Shop.Tests", "Shop.Tests/Shop.Tests.csproj", ["net10.0"], AuditState.Skipped, "a test project", null),
            ]);

        GeneratedSection.AssertIs(s_page, "audit-json", Block(JsonSerializer.Serialize(report, CliJson.Context.AuditReport)));
    }

    [Fact]
    public void The_json_of_convert_is_as_documented() =>
        GeneratedSection.AssertIs(s_page, "convert-json", Block(JsonSerializer.Serialize(
            new ConvertReport(
                ConvertReport.CurrentSchemaVersion,
                "src/Shop.Orders/Shop.Orders.csproj",
                ConvertOutcome.Converted,
                "shop.orders",
                [
                    new("global.json", Created: true, "\"msbuild-sdks\" gets \"Koupleless.Module\": \"0.1.0\""),
                    new("src/Shop.Orders/Shop.Orders.csproj", Created: false, "Sdk=\"Microsoft.NET.Sdk.Web\" becomes Sdk=\"Koupleless.Module\""),
                ],
                [ConvertFinding.Of(ErrorIds.ListenerOfModule, "appsettings.json configures listeners …")]),
            CliJson.Context.ConvertReport)));

    [Fact]
    public void The_json_of_inspect_is_as_documented() =>
        GeneratedSection.AssertIs(s_page, "inspect-json", Block(JsonSerializer.Serialize(
            new InspectReport
            {
                Source = "orders.1.2.0.nupkg",
                Length = 211_149,
                Name = "orders",
                Version = "1.2.0",
                PathBase = "/orders",
                Priority = 100,
                Unloadable = true,
                Assembly = "Shop.Orders",
                EntryPoint = "Program.<Main>$",
                TargetFramework = "net10.0",
                Bases = [new("Shop.Base", "3.0.0")],
                Closure =
                [
                    new("Humanizer.dll", SlimDecision.Private, "the base Shop.Base does not supply it", "Humanizer", "2.14.0.0", Package: "Humanizer.Core", PackageVersion: "2.14.1", Length: 355_840),
                    new("Shop.Contracts.dll", SlimDecision.Provided, "the base Shop.Base supplies it in version 1.0.0.0", "Shop.Contracts", "1.0.0.0", BaseVersion: "1.0.0.0", Project: "Shop.Contracts"),
                ],
                Content = [new("appsettings.json", 373)],
                Provides = [new("Shop.IPromotion", "Shop.Orders.Loyalty", Order: 10)],
                Exports = [],
                Imports = [new("Shop.IClock", From: "base")],
                DeadReferences = [new("Humanizer", "System.Drawing", "System.Drawing.Color")],
                AuditedStatics = [new("Shop.Orders", "Shop.Orders.Numbers.Next", "counts up only")],
                Redirected = [new("Shop.Orders", ["System.AppContext.BaseDirectory"])],
            },
            CliJson.Context.InspectReport)));

    [Fact]
    public void The_json_of_verify_is_as_documented()
    {
        var problem = new LinkProblem(LinkProblemKind.MissingMethod, "Shop.Contracts", "decimal Shop.Prices.Of(string)", "Shop.Prices has no method Of(string).", "Shop.Orders", ["Shop.Orders.Checkout.Total"]);
        var report = VerifyReport.Of(
            new("deploy/base", "Shop.Base", "4.0.0", ContractPackage: false, [new("Microsoft.NETCore.App", "10.0.12", "10.0.0")]),
            [
                ModuleVerdict.Of("modules/catalog.2.1.0.nupkg", "catalog", "2.1.0", [], ["Shop.Plugins"]),
                ModuleVerdict.Of("modules/orders.1.2.0.nupkg", "orders", "1.2.0", [problem], []),
                ModuleVerdict.Failed("modules/stock.1.0.0.nupkg", ErrorIds.NotAnArchive, "The artifact is not a zip archive, or it is truncated: … Copy or download it again."),
            ]);

        GeneratedSection.AssertIs(s_page, "verify-json", Block(JsonSerializer.Serialize(report, CliJson.Context.VerifyReport)));
    }

    [Fact]
    public void Every_kind_of_problem_and_every_option_is_documented()
    {
        var page = File.ReadAllText(s_page);

        Assert.All(
            [.. Enum.GetNames<AuditOutcome>(), .. Enum.GetNames<AuditConsequence>(), .. Enum.GetNames<AuditSeverity>(), .. Enum.GetNames<AuditState>(), .. Enum.GetNames<ConvertOutcome>()],
            word => Assert.Contains($"`{word}`", page));
        Assert.All(Enum.GetNames<LinkProblemKind>(), kind => Assert.Contains($"`{kind}`", page));
        Assert.All(["--base", "--framework", "--runtime", "--parallel", "--json", "--configuration", "--sarif", "--mode", "--strict", "--no-restore", "--include-tests", "--dry-run", "--sdk-version"], option => Assert.Contains(option, page));
    }

    private static string Block(string json) => $"```json\n{json}\n```";
}
