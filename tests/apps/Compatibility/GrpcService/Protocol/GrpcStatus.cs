namespace GrpcService.Protocol;

/// <summary>The codes of gRPC that this service uses.</summary>
public enum GrpcStatus
{
    Ok = 0,
    Unknown = 2,
    DeadlineExceeded = 4,
    NotFound = 5,
}

/// <summary>Ends a call with a status.</summary>
public class GrpcException(GrpcStatus status, string message) : Exception(message)
{
    public GrpcStatus Status => status;
}
