namespace Koupleless.Sdk.Tests.Provisioning;

public sealed class ReportOfBuildTests
{
    [Fact]
    public Task The_build_tells_what_changed_sides_and_an_error_stays_until_it_is_mended() => TestFolder.UseAsync(async folder =>
    {
        TestPackage.Publish(folder.Feed, "Alpha", "1.0.0");
        TestPackage.Publish(folder.Feed, "Beta", "1.0.0");
        folder.Write("Program.cs", Sources.Program("AlphaApi.Name", "BetaApi.Name"));

        Write(folder, alpha: string.Empty);
        var first = (await folder.RunAsync("build", "-v:n")).ShouldSucceed();
        Assert.Equal(["Alpha.dll: private", "Beta.dll: private", "Koupleless.Abstractions.dll: provided"], Lines(first));

        Write(folder, alpha: "Provided=\"true\"");
        var changed = (await folder.RunAsync("build", "-v:n")).ShouldSucceed();
        Assert.Equal(["Alpha.dll: private -> provided"], Lines(changed));

        Write(folder, alpha: "Provided=\"ja\"");
        (await folder.RunAsync("build", "-v:n")).ShouldFailWith("KPL4008");
        Assert.Equal("KPL4008", Assert.Single((await folder.RunAsync("build", "--no-restore")).Errors).Code);

        Write(folder, alpha: "Provided=\"true\"");
        var mended = (await folder.RunAsync("build", "-v:n", "--no-restore")).ShouldSucceed();
        Assert.Equal(["Alpha.dll: private -> provided"], Lines(mended));
    });

    private static void Write(TestFolder folder, string alpha) =>
        folder.Write("Orders.csproj", Sources.Module($"""<PackageReference Include="Alpha" Version="1.0.0" {alpha} /><PackageReference Include="Beta" Version="1.0.0" />"""));

    private static IEnumerable<string> Lines(BuildResult build) =>
        build.Output.Split('\n')
            .Select(static line => line.Trim())
            .Where(static line => line.StartsWith("orders: ", StringComparison.Ordinal) && line.Contains(" (", StringComparison.Ordinal))
            .Select(static line => line["orders: ".Length..line.IndexOf(" (", StringComparison.Ordinal)]);
}
