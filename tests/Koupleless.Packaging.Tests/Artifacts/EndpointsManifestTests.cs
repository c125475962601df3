using System.Text;

namespace Koupleless.Packaging.Tests.Artifacts;

public sealed class EndpointsManifestTests
{
    private static readonly DateTimeOffset s_time = new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);

    [Fact]
    public void Builds_at_two_times_write_the_same()
    {
        Assert.Equal(
            EndpointsManifest.WithoutTimes(Manifest("Sat, 21 Nov 2026 16:23:20 GMT", "Sat, 21 Nov 2026 16:23:21 GMT")),
            EndpointsManifest.WithoutTimes(Manifest("Mon, 02 Feb 2026 01:02:03 GMT", "Tue, 03 Feb 2026 01:02:03 GMT")));
    }

    [Fact]
    public void Every_time_becomes_that_of_the_base_and_nothing_else_changes()
    {
        var manifest = EndpointsManifest.WithoutTimes(Manifest("Sat, 21 Nov 2026 16:23:20 GMT", "Sat, 21 Nov 2026 16:23:21 GMT"));

        EndpointsManifest.SetTime(manifest, s_time);

        Assert.Equal(Encoding.UTF8.GetString(Manifest("Wed, 06 May 2026 07:08:09 GMT", "Wed, 06 May 2026 07:08:09 GMT")), Encoding.UTF8.GetString(manifest));
    }

    [Theory]
    [InlineData("""{"Version":1,"ManifestType":"Publish","Endpoints":[]}""")]
    [InlineData("{}")]
    public void A_list_of_nothing_stays(string text)
    {
        var manifest = EndpointsManifest.WithoutTimes(Encoding.UTF8.GetBytes(text));
        EndpointsManifest.SetTime(manifest, s_time);
        Assert.Equal(text, Encoding.UTF8.GetString(manifest));
    }

    [Fact]
    public void The_list_of_a_publish_becomes_that_of_a_build_in_its_place()
    {
        var manifest = EndpointsManifest.WithoutTimes("""{ "Version": 1, "ManifestType": "Publish", "Endpoints": [] }"""u8);
        EndpointsManifest.SetBuild(manifest);
        Assert.Equal("""{"Version":1,"ManifestType":"Build"  ,"Endpoints":[]}""", Encoding.UTF8.GetString(manifest));
    }

    private static byte[] Manifest(string first, string second) => Encoding.UTF8.GetBytes(
        $$"""{"Version":1,"Endpoints":[{{Endpoint(first)}},{{Endpoint(second)}}]}""");

    private static string Endpoint(string time) =>
        $$"""{"Route":"größe+.css","ResponseHeaders":[{"Name":"ETag","Value":"\"a+b=\""},{"Name":"Last-Modified","Value":"{{time}}"}],"EndpointProperties":[]}""";
}
