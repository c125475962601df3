// outcome: gone
// title: hashes, random numbers and stop watches
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

public static class Case
{
    public static void Run()
    {
        var watch = Stopwatch.StartNew();
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("tea")));
        var token = RandomNumberGenerator.GetHexString(16);
        _ = hash.Length + token.Length + Random.Shared.Next(10) + watch.ElapsedTicks;
        _ = string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:O} {Guid.NewGuid()}");
    }
}
