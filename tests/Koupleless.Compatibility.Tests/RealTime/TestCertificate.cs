using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Koupleless.Compatibility.Tests.RealTime;

/// <summary>A certificate for this machine that nobody but these tests trusts.</summary>
internal static class TestCertificate
{
    /// <summary>For clients: any certificate will do.</summary>
    public static SslClientAuthenticationOptions Accepted { get; } = new() { RemoteCertificateValidationCallback = static (_, _, _, _) => true };

    /// <summary>A new one with its key, as PKCS#12 without a password.</summary>
    public static byte[] Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return certificate.Export(X509ContentType.Pfx);
    }
}
