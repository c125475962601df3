namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>What an application answered in a process of its own.</summary>
/// <param name="Features">Feature by feature.</param>
/// <param name="Again">What it answered to <see cref="CompatibilityTests.AskAgain"/> after that; null when it has no such questions.</param>
internal sealed record AloneAnswers(IReadOnlyList<FeatureTranscript> Features, string? Again);
