using Koupleless.Cli.Conversion;

namespace Koupleless.Cli.Tests.Conversion;

/// <summary>A global.json with an entry more, in the layout that it has.</summary>
public sealed class GlobalJsonTests
{
    [Theory]
    [InlineData("{}", "{\n  \"msbuild-sdks\": {\n    \"S\": \"1.0.0\"\n  }\n}")]
    [InlineData("{\n    \"sdk\": { \"version\": \"10.0.100\" }\n}\n", "{\n    \"sdk\": { \"version\": \"10.0.100\" },\n    \"msbuild-sdks\": {\n        \"S\": \"1.0.0\"\n    }\n}\n")]
    [InlineData("{\r\n\t// why\r\n\t\"sdk\": {\r\n\t\t\"version\": \"10.0.100\" /* this */,\r\n\t},\r\n}", "{\r\n\t// why\r\n\t\"sdk\": {\r\n\t\t\"version\": \"10.0.100\" /* this */,\r\n\t},\r\n\t\"msbuild-sdks\": {\r\n\t\t\"S\": \"1.0.0\"\r\n\t},\r\n}")]
    [InlineData("{\n  \"msbuild-sdks\": {\n    \"Other\": \"2.0.0\"\n  },\n  \"sdk\": {}\n}", "{\n  \"msbuild-sdks\": {\n    \"Other\": \"2.0.0\",\n    \"S\": \"1.0.0\"\n  },\n  \"sdk\": {}\n}")]
    [InlineData("{\n  \"msbuild-sdks\": {}\n}", "{\n  \"msbuild-sdks\": {\n    \"S\": \"1.0.0\"\n  }\n}")]
    [InlineData("{\n  \"name\": \"é\",\n  \"msbuild-sdks\": { \"s\": \"0.9.0\" }\n}", "{\n  \"name\": \"é\",\n  \"msbuild-sdks\": { \"s\": \"0.9.0\" }\n}")]
    public void An_entry_is_added_and_one_that_is_there_is_kept(string before, string after) =>
        Assert.Equal(after, GlobalJson.With("global.json", before, before.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n", "S", "1.0.0"));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"sdk\": ")]
    [InlineData("{ \"sdk\" }")]
    public void What_is_no_object_is_refused(string text) =>
        Assert.Equal(ErrorIds.GlobalJsonUnusable, Assert.Throws<KouplelessException>(() => GlobalJson.With("global.json", text, "\n", "S", "1.0.0")).Code);
}
