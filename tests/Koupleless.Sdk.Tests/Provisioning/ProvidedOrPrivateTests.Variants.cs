using Koupleless.Packaging;

namespace Koupleless.Sdk.Tests.Provisioning;

public sealed partial class ProvidedOrPrivateTests
{
    [Fact]
    public void Without_a_base_what_is_marked_is_provided_and_the_rest_is_private()
    {
        var artifact = matrix.ArtifactOf(VariantModules.NoBase);

        Assert.Empty(artifact.Report.Bases);
        Assert.Equal((SlimDecision.Private, "the project names no base that supplies it"), In(artifact, "Old.dll"));
        Assert.Equal((SlimDecision.Provided, "Provided=\"true\" on PackageReference Absent"), In(artifact, "Absent.dll"));
        Assert.Equal((SlimDecision.Provided, "compiled against and not copied"), In(artifact, "Newer.dll"));
        Assert.Equal(SlimDecision.Framework, In(artifact, "System.IO.IsolatedStorage.dll").Decision);
        Assert.Equal(["NoBase", "Old"], artifact.Assemblies);
        Assert.Equal(["Absent", "Koupleless.Abstractions", "Newer"], artifact.Provided);
    }

    [Fact]
    public void Of_several_bases_each_must_supply_what_is_provided_and_the_lowest_counts()
    {
        var artifact = matrix.ArtifactOf(VariantModules.TwoBases);

        Assert.Equal(["Shop.Base", "Second.Base"], artifact.Report.Bases.Select(static @base => @base.Name));
        var both = Entry(artifact, "InBothBases.dll");
        Assert.Equal((SlimDecision.Provided, "1.2.0.0"), (both.Decision, both.BaseVersion));
        Assert.Equal((SlimDecision.Private, "the base Second.Base does not supply it"), In(artifact, "Old.dll"));
    }

    [Fact]
    public void The_policy_of_the_project_holds_where_a_reference_has_none_of_its_own()
    {
        var artifact = matrix.ArtifactOf(VariantModules.PolicyOfAll);

        Assert.Equal(VersionPolicy.SameMajor, artifact.Report.VersionPolicy);
        Assert.Equal(SlimDecision.Private, In(artifact, "Newer.dll").Decision);
        Assert.Equal(SlimDecision.Provided, In(artifact, "HigherMajor.dll").Decision);
    }

    [Fact]
    public void A_private_copy_of_what_a_contract_exposes_is_allowed_to_a_module_that_does_not_use_the_contract() =>
        Assert.Equal(["Money", "MoneyWithoutContract"], matrix.ArtifactOf(VariantModules.MoneyWithoutContract).Assemblies);

    [Fact]
    public void A_build_for_one_runtime_carries_the_files_of_that_runtime_where_it_puts_them()
    {
        var artifact = matrix.ArtifactOf(VariantModules.ForOneRuntime);

        Assert.Equal(["lib/net10.0/ForOneRuntime.dll", "lib/net10.0/PerHost.dll"], artifact.Manifest.Assemblies.Select(static assembly => assembly.File));
        Assert.Equal(["lib/net10.0/libperhost.so"], artifact.Manifest.Files.Select(static file => file.File).Where(static file => file.StartsWith("lib/", StringComparison.Ordinal)));
        Assert.Equal(SlimDecision.Private, In(artifact, "libperhost.so").Decision);
    }

    [Fact]
    public void The_report_accounts_for_every_code_file_of_the_output_folder_and_of_the_artifact()
    {
        var reported = matrix.Report.Files.Select(static file => file.File).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var output = matrix.Output.Where(static file => Path.GetExtension(file) is ".dll" or ".so" && file != "Orders.dll");

        Assert.Empty(output.Except(reported, StringComparer.OrdinalIgnoreCase));
        Assert.Empty(matrix.Artifact.Entries.Where(static entry => entry.StartsWith("lib/net10.0/", StringComparison.Ordinal)).Select(static entry => entry["lib/net10.0/".Length..]).Except(reported.Append("Orders.dll"), StringComparer.OrdinalIgnoreCase));
        Assert.Equal(matrix.Report.ToUtf8Json(), matrix.Artifact.Report.ToUtf8Json());
    }

    [Fact]
    public void What_is_for_the_compiler_or_the_build_only_is_neither_carried_nor_reported()
    {
        Assert.DoesNotContain(matrix.Artifact.Entries, static entry => entry.Contains("AnalyzerOnly") || entry.Contains("tool.dll") || entry.Contains("DomainHidden"));
        Assert.DoesNotContain(matrix.Report.Files, static file => file.Package is "AnalyzerOnly" or "BuildOnly" or "DomainHidden");
    }

    [Fact]
    public void The_report_holds_no_path_of_the_machine() =>
        Assert.DoesNotContain(Path.GetTempPath(), System.Text.Encoding.UTF8.GetString(matrix.Report.ToUtf8Json()));

    private static SlimReportEntry Entry(Artifact artifact, string file) => Assert.Single(artifact.Report.Files, entry => entry.File == file);

    private static (SlimDecision Decision, string Reason) In(Artifact artifact, string file) => (Entry(artifact, file).Decision, Entry(artifact, file).Reason);
}
