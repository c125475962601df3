using System.Text;
using System.Text.Json.Nodes;
using Koupleless.Packaging;

namespace Koupleless.EndToEnd.Tests.Shop;

/// <summary>A module from another repository, built against the contract package of the shop's base alone.</summary>
[Collection(ShopCollection.Name)]
public sealed class PartnerTests(ShopBuild shop)
{
    private const string Cart = """{"customer":"Ada","coupon":"GIFT-25","lines":[{"sku":"MUG-BLUE","quantity":12,"unitPrice":9.5}]}""";

    [Fact]
    public async Task A_module_built_against_the_package_alone_answers_the_base()
    {
        var artifact = await shop.BuildPartnerAsync();
        await using (var content = File.OpenRead(artifact))
        {
            using var archive = new System.IO.Compression.ZipArchive(content);
            using var stream = archive.GetEntry(ModuleManifest.FileName)!.Open();
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            var manifest = ManifestSerializer.ReadModule(bytes.ToArray());
            Assert.Equal(new BaseIdentity("Shop.Base", "1.0.0"), manifest.Base);
            Assert.Equal(["Partner.GiftCards"], manifest.Assemblies.Select(static assembly => assembly.Name));
            Assert.Contains("Shop.Contracts", manifest.Provided.Select(static assembly => assembly.Name));
        }

        await using var host = await shop.StartBaseAsync();
        var without = await TotalAsync(host);
        await host.InstallAsync(artifact);

        Assert.Equal(without - 25m, await TotalAsync(host));
        Assert.Equal("Unloaded", await host.UninstallAsync("gift-cards"));
        Assert.Equal(without, await TotalAsync(host));
    }

    private static async Task<decimal> TotalAsync(BaseProcess host)
    {
        using var response = await host.Client.PostAsync("/quote", new StringContent(Cart, Encoding.UTF8, "application/json"));
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonNode.Parse(body)!["total"]!.GetValue<decimal>();
    }
}
