using Koupleless.Packaging;

namespace Koupleless.Sdk.Tests.Provisioning;

/// <summary>The matrix over the rules, by real builds: each row asserts decision, reason, artifact and manifest.</summary>
public sealed partial class ProvidedOrPrivateTests(MatrixBuild matrix) : IClassFixture<MatrixBuild>
{
    public static TheoryData<string> Rows => [.. Cases.All.Select(static row => row.Name)];

    public static TheoryData<string> Refused => [.. RefusedModules.All.Select(static module => module.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_file_of_the_closure_gets_its_decision_and_reason(string name)
    {
        var row = Cases.All.Single(row => row.Name == name);
        var entry = Assert.Single(matrix.Report.Files, file => file.File.Equals(row.File, StringComparison.OrdinalIgnoreCase));

        Assert.True(row.Decision == entry.Decision && entry.Reason.Contains(row.Reason), $"{entry.Decision}: {entry.Reason}");
        row.Also?.Invoke(entry);
        Assert.Equal(row.Decision == SlimDecision.Private, matrix.Artifact.Entries.Contains($"lib/net10.0/{entry.File}", StringComparer.OrdinalIgnoreCase));
        Assert.Equal(row.InManifest, entry.Name is not null && matrix.Artifact.Provided.Contains(entry.Name, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_module_that_does_not_fit_its_base_is_refused_with_all_errors_at_once(string name)
    {
        var module = RefusedModules.All.Single(module => module.Name == name);
        var errors = matrix.ErrorsOf(name);

        Assert.Equal(module.Errors.Select(static error => error.Code).Order(), errors.Select(static error => error[..7]).Order());
        Assert.All(module.Errors, expected => Assert.Contains(errors, error => error.StartsWith(expected.Code, StringComparison.Ordinal) && expected.Texts.All(error.Contains)));
        Assert.False(matrix.HasArtifact(name));
    }
}
