using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Shop.Orders.Hosting;
using Shop.Orders.Ordering;

namespace Shop.Orders.Attachments;

public sealed class AttachmentOptions
{
    [Range(1, 100_000_000)]
    public long MaxBytes { get; set; } = 5 * 1024 * 1024;

    [Range(1, 100)]
    public int MaxPerOrder { get; set; } = 10;
}

/// <summary>The content of attachments: one file each, named by its own hash, written once and never changed.</summary>
public sealed class AttachmentStore(OrdersStorage storage)
{
    public async Task<Attachment> SaveAsync(IFormFile upload, string? description, CancellationToken cancellation)
    {
        Directory.CreateDirectory(storage.AttachmentsFolder);
        var temporary = Path.Combine(storage.AttachmentsFolder, Path.GetRandomFileName());
        try
        {
            string sha256;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await upload.CopyToAsync(file, cancellation);
                file.Flush(flushToDisk: true);
                file.Position = 0;
                sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
            }

            var id = sha256[..16];
            File.Move(temporary, PathOf(id), overwrite: true);
            return new Attachment(
                id, Path.GetFileName(upload.FileName), upload.ContentType, upload.Length, sha256, description);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Stream Open(Attachment attachment) => File.OpenRead(PathOf(attachment.Id));

    private string PathOf(string id) => Path.Combine(storage.AttachmentsFolder, id);
}

public static class AttachmentRegistration
{
    public static void AddAttachments(this IServiceCollection services)
    {
        services.AddOptions<AttachmentOptions>().BindConfiguration("Attachments").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AttachmentStore>();
    }
}
