using Koupleless.Compatibility.Tests.Harness;
using Koupleless.Compatibility.Tests.RealTime.Grpc;

namespace Koupleless.Compatibility.Tests.RealTime;

/// <summary>
/// A gRPC service over HTTP/2 without TLS, which its own appsettings.json asks for when it runs alone, and the base's when it
/// does not. It speaks the protocol by itself: the packages of gRPC for ASP.NET Core are not complete on the feed.
/// </summary>
public sealed class GrpcServiceTests : CompatibilityTests
{
    protected override string App => "GrpcService";

    protected override string Area => "Real time";

    internal override bool SpeaksHttp2Only => true;

    internal override Func<Visitor, Task> AskAgain => static async visitor =>
    {
        using var client = new HttpClient();
        visitor.Note(await GrpcCall.InvokeAsync(client, Method(visitor, "Get"), [ProtobufMessages.String("milk")]));
        visitor.Note(await GrpcCall.InvokeAsync(client, Method(visitor, "Sum"), [ProtobufMessages.String("milk"), ProtobufMessages.String("tea")]));
    };

    private protected override async Task VisitAsync(Visitor visitor)
    {
        using var client = new HttpClient();
        visitor.Feature("gRPC, unary: metadata, trailers, status");
        visitor.Note(await GrpcCall.InvokeAsync(client, Method(visitor, "Get"), [ProtobufMessages.String("milk")]));
        visitor.Note(await GrpcCall.InvokeAsync(client, Method(visitor, "Get"), [ProtobufMessages.String("gold")]));
        visitor.Note(await GrpcCall.InvokeAsync(client, Method(visitor, "Unknown"), []));

        visitor.Feature("gRPC, streams from the server, to the server, and both");
        visitor.Note(await GrpcCall.InvokeAsync(client, Method(visitor, "List"), [ProtobufMessages.Empty]));
        visitor.Note(await GrpcCall.InvokeAsync(client, Method(visitor, "Sum"), [ProtobufMessages.String("milk"), ProtobufMessages.String("tea"), ProtobufMessages.String("bread")]));
        using (var negotiation = new GrpcCall(client, Method(visitor, "Negotiate")))
        {
            for (var offer = 4.0; offer < 9;)
            {
                await negotiation.WriteAsync(ProtobufMessages.Double(offer));
                offer = ProtobufMessages.ReadDouble((await negotiation.ReadAsync())!);
                visitor.Note(FormattableString.Invariant($"{offer}"));
            }

            negotiation.Complete();
            visitor.Note(await negotiation.DescribeRestAsync());
        }

        visitor.Feature("gRPC, deadlines and cancellation");
        visitor.Note(await GrpcCall.InvokeAsync(client, Method(visitor, "Appraise"), [ProtobufMessages.String("milk")], "grpc-timeout: 50m"));
        using (var abandoned = new GrpcCall(client, Method(visitor, "Negotiate")))
        {
            await abandoned.WriteAsync(ProtobufMessages.Double(1));
            Assert.Equal(5.5, ProtobufMessages.ReadDouble((await abandoned.ReadAsync())!));
        }

        string one;
        do
            one = await GrpcCall.InvokeAsync(client, Method(visitor, "Abandoned"), [ProtobufMessages.Empty]);
        while (!one.Contains("0801", StringComparison.Ordinal));
        visitor.Note(one);
    }

    private static Uri Method(Visitor visitor, string name) => visitor.Url($"/shop.Prices/{name}");
}
