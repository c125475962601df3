using Microsoft.Build.Logging.StructuredLogger;

namespace Koupleless.Sdk.Tests;

/// <summary>What a build did, by its binary log.</summary>
internal sealed class BuildResult(int exitCode, string output, Build log)
{
    public string Output { get; } = output;

    public IReadOnlyList<Error> Errors { get; } = log.FindChildrenRecursive<Error>();

    public IReadOnlyList<Warning> Warnings { get; } = log.FindChildrenRecursive<Warning>();

    public BuildResult ShouldSucceed()
    {
        Assert.True(exitCode == 0, Output);
        Assert.Empty(Warnings.Select(static warning => $"{warning.Code}: {warning.Text}"));
        return this;
    }

    /// <summary>The build fails with one error; returns its text.</summary>
    public string ShouldFailWith(string code)
    {
        Assert.NotEqual(0, exitCode);
        var error = Assert.Single(Errors);
        Assert.Equal(code, error.Code);
        return error.Text;
    }

    /// <summary>How often tasks of a name ran, in projects of a name.</summary>
    public int Runs(string task, string? project = null) =>
        log.FindChildrenRecursive<Microsoft.Build.Logging.StructuredLogger.Task>(candidate =>
            candidate.Name == task && (project is null || candidate.GetNearestParent<Project>()?.Name == project)).Count;

    /// <summary>The paths of the references that the compiler got in a project.</summary>
    public IReadOnlyList<string> CompilerReferences(string project) => CompilerInputs(project, "References");

    /// <summary>The items that the compiler got in a project, in a parameter of its task.</summary>
    public IReadOnlyList<string> CompilerInputs(string project, string parameter) =>
    [
        .. log.FindChildrenRecursive<Microsoft.Build.Logging.StructuredLogger.Task>(candidate => candidate.Name == "Csc" && candidate.GetNearestParent<Project>()?.Name == project)
            // The log has a list of one as a property.
            .SelectMany(task => task.FindChildrenRecursive<Parameter>(candidate => candidate.Name == parameter).SelectMany(static list => list.Children.OfType<Item>()).Select(static item => item.Text)
                .Concat(task.FindChildrenRecursive<Property>(candidate => candidate.Name == parameter).Select(static property => property.Value))),
    ];

    /// <summary>How often a target got as far as deciding whether it is up to date.</summary>
    public int Targets(string target) => log.FindChildrenRecursive<Target>(candidate => candidate.Name == target).Count;
}
